import { type WalkSize, walkPart } from './walk-part.ts';

/** One of the processes of a walk: each message asks for a part. */
process.on('message', (part: WalkSize) => process.send?.(walkPart(part)));
