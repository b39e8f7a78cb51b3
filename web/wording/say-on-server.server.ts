// In the server's build this stands for `use-intl/format-message`: a page is said by the same code as in the browser, from parts
// (words that go along with the page) and from plain sentences (words that stay).
import { compiled } from './compiled.server.ts';
import sayParts from './say-in-browser.ts';

const say: typeof sayParts = (path, message, ...rest) => sayParts(path, typeof message === 'string' ? compiled(message) : message, ...rest);
say.raw = true;
export default say;
