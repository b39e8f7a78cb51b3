import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';
import type { CamelCase } from '#web/shapes/camel-case.ts';
import type { AppRouter } from '#web/trpc/router.ts';
import type { StepName } from '#workflows/kinds.ts';

type Inputs = inferRouterInputs<AppRouter>;
type Outputs = inferRouterOutputs<AppRouter>;
type Group = Extract<keyof Inputs, string>;
type Acts = CamelCase<StepName>;
/** `projects.get` and so on; without the acts, whose words lie beside their steps. */
export type ProcedurePath = { [R in Group]: `${R}.${Exclude<Extract<keyof Inputs[R], string>, Acts>}` }[Group];
type ShapeOf<All, Path extends string> = Path extends `${infer R}.${infer P}`
  ? R extends keyof All
    ? P extends keyof All[R]
      ? All[R][P]
      : never
    : never
  : never;

/** Names of the fields at any depth; neither those of forms (any JSON, so also null) nor the names in a record. */
type Fields<T> = T extends string | number | boolean | null | undefined
  ? never
  : T extends readonly (infer Item)[]
    ? Fields<Item>
    : string extends keyof T
      ? null extends T[string & keyof T]
        ? never
        : Fields<T[string & keyof T]>
      : { [K in keyof T & string]: K | Fields<NonNullable<T[K]>> }[keyof T & string];

/** Every field of the portal's own shapes. */
export type FieldName = Fields<{ [P in ProcedurePath]: ShapeOf<Inputs, P> | ShapeOf<Outputs, P> }[ProcedurePath]>;
