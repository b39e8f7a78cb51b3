// In the browser's build this stands for `use-intl/format-message`, which brings a parser of ten kilobytes along (web/vite.config.ts).
import formatOnly from 'use-intl/format-message/format-only';

const say: typeof formatOnly & { raw?: boolean } = (...given) => {
  const said = formatOnly(...given);
  // a choice of no words at all
  return Array.isArray(said) && said.length === 0 ? '' : said;
};
// `t.raw` answers the parts: web/wording/words.ts looks for choices among them
say.raw = true;
export default say;
