import { cast, idOf, type Player } from '#scripts/story/cast.ts';
import { keyOf, newKey } from '#scripts/story/company.ts';
import { importedOrganisations, inventedAccount, programmeParties } from '#scripts/story/organisations.ts';
import type { Member } from '#scripts/story/troupe.ts';
import type { ImportFile } from '#worker/admin/import-file.ts';
import { enterprisePlayers, enterprises, nameOf, universities, universityPlayers } from './places.ts';
import type { Plan } from './plans.ts';

interface Person extends Member {
  readonly player: Player;
  readonly nameZh: string;
  readonly nameEn: string;
  /** Accounts are the story's own cast; the others only act. */
  readonly email?: string;
}
export const programmes = { real: 'qianxiao-2024', short: 'qianxiao-2024-short' } as const;
/** A waiting day of the programme whose waits are short. */
const shortWaitDayMs = 200;

/** They come in no project that waits: an award that the rival wins, a valuation, an inheritance, a licence of another enterprise. */
const withoutAccount: readonly Player[] = [
  'rivalSignatory',
  'evaluator',
  'heir',
  'takerLegal',
  'takerLead',
  'takerFinance',
  'takerFinanceChecker',
  'takerSignatory',
];
export const accountPlayers = (Object.keys(cast) as Player[]).filter((player) => !withoutAccount.includes(player));

/** Everybody of the demonstration: the story's cast with accounts, and the people of the other enterprises and universities. */
export function everybody(): readonly Person[] {
  const own = (Object.keys(cast) as Player[]).map((player): Person => {
    const { organisation, nameZh, nameEn } = cast[player];
    return {
      player,
      person: idOf(player),
      organisation,
      nameZh,
      nameEn,
      key: newKey(),
      ...(accountPlayers.includes(player) ? { email: `${idOf(player)}@tida.example` } : {}),
    };
  });
  const others = [
    ...enterprises.slice(1).map(({ id }) => ({ id, players: enterprisePlayers })),
    ...universities.slice(2).map(({ id }) => ({ id, players: universityPlayers })),
  ];
  const invented = others.flatMap(({ id, players }, place) =>
    players.map(
      (player, index): Person => ({
        player,
        person: `${id}-${idOf(player)}`,
        organisation: id,
        key: newKey(),
        ...nameOf(7 * place + index),
      }),
    ),
  );
  return [...own, ...invented];
}

/** The cast of the n-th plan: the accounts' own people, or those of another enterprise and another university. */
export function membersOf(people: readonly Person[], plan: Plan, n: number): (player: Player) => Member {
  const places = [
    ...(plan.enterprise === 'other' ? [enterprises[1 + (n % (enterprises.length - 1))]?.id] : []),
    ...(plan.university === 'other' ? [universities[2 + (n % (universities.length - 2))]?.id] : []),
  ];
  return (player) => {
    const found =
      people.find((one) => one.player === player && places.includes(one.organisation)) ?? people.find((one) => one.player === player);
    if (!found) throw new Error(`nobody plays ${player}`);
    return found;
  };
}

/** The input of the administration command. */
export function importOf(people: readonly Person[], password: string): ImportFile {
  const places = [
    ...enterprises.map((enterprise) => ({ ...enterprise, kind: 'enterprise' as const, fictional: true })),
    ...universities.map((university) => ({ ...university, kind: 'university' as const, fictional: true })),
  ];
  return {
    organisations: [
      ...places.map((place) => ({ ...place, bankAccount: inventedAccount(place.id) })),
      ...importedOrganisations.filter(({ id }) => !places.some((place) => place.id === id)),
    ],
    persons: people.map(({ person, nameZh, nameEn, key, email }) => ({
      id: person,
      nameZh,
      nameEn,
      key: keyOf(key),
      bankAccount: inventedAccount(person),
      ...(email ? { email, password } : {}),
    })),
    grants: people.flatMap(({ player, person, organisation }) => cast[player].roles.map((role) => ({ person, organisation, role }))),
    programmes: [
      {
        id: programmes.real,
        nameZh: '千校万企协同创新专项（演示）',
        nameEn: 'Universities and Enterprises: Joint Innovation (demonstration)',
        ...programmeParties,
      },
      {
        id: programmes.short,
        nameZh: '千校万企协同创新专项（演示，公示与等待期已缩短）',
        nameEn: 'Joint Innovation (demonstration, waiting periods shortened)',
        ...programmeParties,
        terms: { lengths: { waitDayMs: shortWaitDayMs, actByDayMs: 86_400_000 } },
      },
    ],
  };
}
