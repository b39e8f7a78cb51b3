import { z } from 'zod';
import { Id } from '#workflows/domain/party.ts';

/** Three to seven experts, and who presides: persons' ids, all different. */
export const Experts = z.array(Id).min(3).max(7);
export const PanelChair = Id;

/** The reasons for which an expert may not judge. */
export const conflictTypes = ['same-organisation', 'coauthor', 'advisor', 'kin', 'finance', 'competitor', 'other'] as const;
export const ConflictType = z.enum(conflictTypes);
/** Opinions and scores of fewer experts decide nothing. */
export const minOpinions = 3;
