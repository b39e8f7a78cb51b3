/** 10^15 fen, ten trillion yuan: the largest sum that the product carries. */
export const MAX_FEN = 1_000_000_000_000_000;
/** The largest sum of one deal, in fen: a hundred billion yuan. */
export const mostOfADeal = 10_000_000_000_000;
