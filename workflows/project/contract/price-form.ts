import { priceTax } from '#workflows/domain/price-tax.ts';
import type { Change } from '#workflows/engine/define-step.ts';
import { enterprise, funder, university } from '#workflows/project/audiences.ts';
import type { Project } from '#workflows/project/state.ts';
import { vatBpOf } from '#workflows/project/terms.ts';
import { contractOf } from './contracting.ts';

/**
 * E19 once the registry has refused the contract or cut its value: what it did not recognise carries value-added tax inside the
 * price, which itself stands. Everybody who books or claims on the price is told (L11, L13).
 */
export function priceFormAnew(
  project: Project,
  result: 'refused' | 'reduced',
  exemptFen: number,
): Required<Pick<Change<Project>, 'facts' | 'notices'>> {
  const { priceFen } = contractOf(project);
  const taxed = priceTax(priceFen - exemptFen, vatBpOf(project.terms), false);
  const figures = { result, priceFen, exemptFen, netFen: exemptFen + taxed.netFen, vatFen: taxed.vatFen };
  const template = 'price-form-recalculated';
  const told = [enterprise(project, 'ent.finance'), university(project, 'uni.finance'), funder(project, 'fund.finance')];
  return { facts: [{ type: template, ...figures }], notices: told.map((to) => ({ to, template, about: figures })) };
}
