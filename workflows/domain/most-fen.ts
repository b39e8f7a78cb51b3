/** 10^15 fen, ten trillion yuan: the largest sum that the product carries. */
export const MAX_FEN = 1_000_000_000_000_000;
