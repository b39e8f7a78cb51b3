/** Places of a panel that judges as one, by number: person ids. A declared conflict empties a place, and another is named for it. */
export type Places = readonly string[];
const vacant = '';

export const isVacant = (person: string) => person === vacant;
export const hasVacancy = (places: Places) => places.some(isVacant);
export const vacated = (places: Places, person: string): Places => places.map((id) => (id === person ? vacant : id));
/** The first place that is empty. */
export function filled(places: Places, person: string): Places {
  const place = places.indexOf(vacant);
  return places.map((id, index) => (index === place ? person : id));
}
