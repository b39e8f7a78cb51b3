import { decryptText, encryptText } from '#web/documents/private-text.ts';
import type { Services } from '#web/server/services.ts';

export const aboutMessage = (id: string) => `message ${id}`;
export const sealMessage = ({ keys }: Services, id: string, text: string) => encryptText(text, keys.message, aboutMessage(id));
export const messageText = ({ keys }: Services, id: string, bytes: Uint8Array) => decryptText(bytes, keys.message, aboutMessage(id));
