import { Fragment, type ReactNode } from 'react';
import { plainHundredths } from '#web/shapes/figures.ts';
import type { PublicShown } from '#web/shapes/publicity.ts';
import { publicSteps } from '#workflows/project/public-steps.ts';
import { Amount, useMoney } from './money.tsx';
import { useName } from './names.ts';
import { Note } from './parts.tsx';
import { usePortal, useWords } from './wording.tsx';
import { Written } from './written.tsx';

/** The figures of a public notice: they are the decision, the free text beside them explains it. */
export function PublicityShown({ shown }: { shown: PublicShown }) {
  switch (shown.of) {
    case 'award':
      return <AwardShown shown={shown} />;
    case 'conclusion':
      return <ConclusionShown shown={shown} />;
    case 'price':
      return <PriceShown shown={shown} />;
    case 'reward':
      return <RewardShown shown={shown} />;
  }
}
type Of<Subject extends PublicShown['of']> = { readonly shown: Extract<PublicShown, { of: Subject }> };

const Facts = ({ children }: { children: ReactNode }) => <dl className="grid gap-x-4 gap-y-3 sm:grid-cols-2">{children}</dl>;
const Fact = ({ label, children, wide }: { label: string; children: ReactNode; wide?: boolean }) => (
  <div className={wide ? 'sm:col-span-2' : ''}>
    <dt className="small">{label}</dt>
    <dd>{children}</dd>
  </div>
);

function AwardShown({ shown: { university, investigator, rank, how, reason, received, related } }: Of<'award'>) {
  const t = usePortal();
  const name = useName();
  return (
    <>
      <Facts>
        <Fact label={t('publicity.shown.university')}>
          <Written text={name(university?.names)} />
        </Fact>
        <Fact label={t('publicity.shown.investigator')}>
          <Written text={name(investigator)} />
        </Fact>
        <Fact label={t('publicity.shown.rank')}>{t('publicity.shown.place', { rank })}</Fact>
        <Fact label={t('publicity.shown.how')}>{t(`publicity.shown.chosen.${how}`)}</Fact>
        <Fact label={t('publicity.shown.received')}>{t('publicity.shown.proposals', { count: received })}</Fact>
        {reason ? (
          <Fact label={t('publicity.shown.reason')} wide>
            <p className="prose-text">{reason}</p>
          </Fact>
        ) : null}
      </Facts>
      {related ? (
        <div className="mt-3">
          <Note tone="warn">{t('publicity.shown.awardRelated')}</Note>
        </div>
      ) : null}
      {received === 1 ? (
        <div className="mt-3">
          <Note tone="warn">{t('publicity.shown.onlyOne')}</Note>
        </div>
      ) : null}
    </>
  );
}

function ConclusionShown({ shown: { result, achievedBp } }: Of<'conclusion'>) {
  const t = usePortal();
  return (
    <Facts>
      <Fact label={t('publicity.shown.result')}>{t(`publicity.shown.conclusion.${result}`)}</Fact>
      <Fact label={t('publicity.shown.achieved')}>{plainHundredths(achievedBp)}%</Fact>
    </Facts>
  );
}

function PriceShown({ shown: { title, abstract, transferee, mode, terms, relatedParty } }: Of<'price'>) {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  return (
    <>
      <Facts>
        <Fact label={t('publicity.shown.resultTitle')} wide>
          {title}
        </Fact>
        <Fact label={t('publicity.shown.abstract')} wide>
          <p className="prose-text">{abstract}</p>
        </Fact>
        <Fact label={t('publicity.shown.mode')}>{words.option(publicSteps.mode, 'mode', mode)}</Fact>
        <Fact label={t('publicity.shown.transferee')}>{transferee ? name(transferee.names) : t('demand.notPublic')}</Fact>
        {terms.kind === 'lump-sum' ? (
          <Fact label={t('publicity.shown.price')}>
            <Amount fen={terms.fen} />
          </Fact>
        ) : (
          <Royalty terms={terms} />
        )}
      </Facts>
      <div className="mt-3">
        <Note tone={relatedParty ? 'warn' : 'plain'} title={t('publicity.shown.related')}>
          {t(relatedParty ? 'publicity.shown.isRelated' : 'publicity.shown.notRelated')}
        </Note>
      </div>
    </>
  );
}

function Royalty({ terms: { royalty, periods } }: { terms: Extract<Of<'price'>['shown']['terms'], { kind: 'royalty' }> }) {
  const t = usePortal();
  const money = useMoney();
  const { entryFeeFen, tiers, minimumFen, annualCapFen, lifetimeCapFen } = royalty;
  const rateOf = ({ upToFen, rateBp }: (typeof tiers)[number]) => {
    const rate = `${plainHundredths(rateBp)}%`;
    if (upToFen !== null) return t('publicity.shown.rateUpTo', { limit: money(upToFen), rate });
    return t(tiers.length > 1 ? 'publicity.shown.rateBeyond' : 'publicity.shown.rateAll', { rate });
  };
  const caps = [
    ...(annualCapFen === null ? [] : [t('publicity.shown.capYearly', { sum: money(annualCapFen) })]),
    ...(lifetimeCapFen === null ? [] : [t('publicity.shown.capWhole', { sum: money(lifetimeCapFen) })]),
  ];
  return (
    <>
      <Fact label={t('publicity.shown.entryFee')}>
        <Amount fen={entryFeeFen} />
      </Fact>
      <Fact label={t('publicity.shown.rates')}>{tiers.map(rateOf).join(t('comma'))}</Fact>
      <Fact label={t('publicity.shown.minimum')}>{minimumFen.map(money).join(t('comma'))}</Fact>
      <Fact label={t('publicity.shown.periods')}>{t('publicity.shown.years', { count: periods })}</Fact>
      {caps.length > 0 ? <Fact label={t('publicity.shown.caps')}>{caps.join(t('comma'))}</Fact> : null}
    </>
  );
}

function RewardShown({ shown: { contract, year, shares } }: Of<'reward'>) {
  const t = usePortal();
  const name = useName();
  return (
    <>
      <Facts>
        <Fact label={t('publicity.shown.contract')}>{contract ?? t('publicity.shown.noContract')}</Fact>
        <Fact label={t('publicity.shown.income')}>{year > 0 ? t('publicity.shown.ofYear', { year }) : t('publicity.shown.atOnce')}</Fact>
      </Facts>
      <h3 className="small mt-4 mb-1 font-semibold">{t('publicity.shown.rewards')}</h3>
      {shares ? (
        <dl className="kv right">
          {shares.map(({ inventor, fen, isLeader }) => (
            <div key={`${inventor.zh}/${fen}`} className="contents">
              <dt>
                <Written text={name(inventor)} />
                {isLeader ? <span className="small block">{t('publicity.shown.isLeader')}</span> : null}
              </dt>
              <dd>
                <Amount fen={fen} />
              </dd>
            </div>
          ))}
        </dl>
      ) : (
        <p>{t('publicity.shown.rewardsOver')}</p>
      )}
    </>
  );
}

/** The same in a line, for a list: its parts are of different languages. */
export const ShownBrief = ({ shown }: { shown: PublicShown }) =>
  useBrief()(shown).map((part, index) => (
    // parts of one line keep their places
    <Fragment key={index.toString()}>
      {index > 0 ? ' · ' : ''}
      <Written text={part} />
    </Fragment>
  ));
function useBrief(): (shown: PublicShown) => readonly string[] {
  const t = usePortal();
  const words = useWords();
  const name = useName();
  const money = useMoney();
  return (shown) => {
    switch (shown.of) {
      case 'award': {
        const only = shown.received === 1 ? t('publicity.shown.onlyOne') : '';
        const related = shown.related ? t('publicity.shown.awardRelated') : '';
        return [name(shown.university?.names), t(`publicity.shown.chosen.${shown.how}`), only, related].filter(Boolean);
      }
      case 'conclusion':
        return [t(`publicity.shown.conclusion.${shown.result}`), `${plainHundredths(shown.achievedBp)}%`];
      case 'price': {
        const { title, mode, terms, relatedParty } = shown;
        const sum = terms.kind === 'lump-sum' ? money(terms.fen) : `${t('publicity.shown.entryFee')} ${money(terms.royalty.entryFeeFen)}`;
        const related = relatedParty ? t('publicity.shown.isRelated') : '';
        return [title, words.option(publicSteps.mode, 'mode', mode), sum, related].filter(Boolean);
      }
      case 'reward':
        return (shown.shares ?? []).length === 0
          ? [t('publicity.shown.rewardsOver')]
          : (shown.shares ?? []).map(({ inventor, fen, isLeader }) => {
              const leads = isLeader ? t('publicity.shown.leads') : '';
              return `${name(inventor)}${leads} ${money(fen)}`;
            });
    }
  };
}
