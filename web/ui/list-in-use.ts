/** What a refresh moves: lists and tables, and what is chosen from them. A list with new rows at its end alone says `data-grows`. */
const lists = ':is(ul, ol, table, [data-still]):not([data-grows])';

/** The row, or the whole list, under the pointer or with the focus on one of its links or buttons. */
export function listInUse(): Element | null {
  const focused = document.activeElement;
  const list =
    document.querySelector(`main ${lists}:hover`) ?? (focused?.matches(`main ${lists} :is(a, button, summary)`) ? focused : null);
  return list && (document.querySelector('main :is(li, tr):hover') ?? list);
}

/** Calls once, as soon as pointer and focus have left. */
export function whenNoListIsInUse(call: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const moves = ['pointerover', 'pointerout', 'focusin', 'focusout'];
  const stop = () => {
    clearTimeout(timer);
    for (const move of moves) document.removeEventListener(move, look);
  };
  const look = () => {
    clearTimeout(timer);
    // during the event the browser still has the former place
    timer = setTimeout(() => {
      if (listInUse()) return;
      stop();
      call();
    });
  };
  for (const move of moves) document.addEventListener(move, look);
  look();
  return stop;
}
