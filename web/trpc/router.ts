import { z } from 'zod';
import { createKey, listKeys, revokeKey } from '#web/accounts/api-keys.ts';
import { verifyAudit } from '#web/reads/audit.ts';
import { caseList } from '#web/reads/case-list.ts';
import { casePage } from '#web/reads/case-page.ts';
import { documentList, openDocument } from '#web/reads/documents.ts';
import { inbox } from '#web/reads/inbox.ts';
import { lateList } from '#web/reads/late.ts';
import { me } from '#web/reads/me.ts';
import { mentionList } from '#web/reads/mentions.ts';
import { markRead } from '#web/reads/notices.ts';
import { confirmContact, objectionPage } from '#web/reads/objection-answer.ts';
import { ownData } from '#web/reads/own-data.ts';
import { fillFromPackage, takePackage } from '#web/reads/packages.ts';
import { calendarInForce } from '#web/reads/policy-in-force.ts';
import { postMessage, withdrawMessage } from '#web/reads/post-message.ts';
import { preparations } from '#web/reads/preparations.ts';
import { programmes } from '#web/reads/programmes.ts';
import { projectList } from '#web/reads/project-list.ts';
import { projectMoney } from '#web/reads/project-money.ts';
import { projectPage } from '#web/reads/project-page.ts';
import { publicDemand, publicDemands } from '#web/reads/public-demands.ts';
import { publicPublicities, publicPublicity } from '#web/reads/public-publicities.ts';
import { seen } from '#web/reads/seen.ts';
import { threadPage, threads } from '#web/reads/thread.ts';
import { timeline } from '#web/reads/timeline.ts';
import { CaseList, CasePage, DocumentRef, Opened, Timeline } from '#web/shapes/case.ts';
import { Cursor, KindName, StageName } from '#web/shapes/common.ts';
import { DraftKey } from '#web/shapes/draft-input.ts';
import { Inbox, InboxQuery } from '#web/shapes/inbox.ts';
import { LateList } from '#web/shapes/late.ts';
import { Me } from '#web/shapes/me.ts';
import { ObjectionPage } from '#web/shapes/objection.ts';
import { OwnData } from '#web/shapes/own-data.ts';
import { FilledDraft, PackageCopy, PackageFile } from '#web/shapes/package.ts';
import { Token } from '#web/shapes/people.ts';
import { Preparation } from '#web/shapes/preparation.ts';
import { ProjectList, ProjectMoney, ProjectPage } from '#web/shapes/project.ts';
import { AuditResult, KeyRow, ProgrammeRow, PublicDemandList, PublicDemandPage } from '#web/shapes/public.ts';
import { PublicPublicityList, PublicPublicityPage } from '#web/shapes/publicity.ts';
import { Seen } from '#web/shapes/seen.ts';
import { OpenedDocument } from '#web/shapes/step.ts';
import { MentionList, NewMessage, TalkPlace, ThreadPage, ThreadQuery, Threads } from '#web/shapes/talk.ts';
import { Calendar } from '#workflows/domain/calendar.ts';
import { fieldCodes } from '#workflows/domain/field-codes.ts';
import { KeyDays, KeyScopes } from '#workflows/domain/key-scope.ts';
import { Id } from '#workflows/domain/party.ts';
import { stages } from '#workflows/domain/stage.ts';
import { line, Shown, sought } from '#workflows/domain/text.ts';
import { PolicySubject } from '#workflows/policy/state.ts';
import { accountRouters } from './account-routers.ts';
import { draftsRouter } from './drafts.ts';
import { notificationRouters } from './notification-routers.ts';
import { openPolicyCase } from './open-policy.ts';
import { openNewProject } from './open-project.ts';
import { papersRouter } from './papers.ts';
import { payeesRouter } from './people/payees.ts';
import { admissionsRouter, invitationsRouter, peopleRouter } from './people/people.ts';
import { profileRouter, registerRouter } from './people/register.ts';
import { signatoriesRouter } from './people/signatories.ts';
import { stepsRouter } from './steps.ts';
import { createCallerFactory, personProcedure, projectProcedure, publicProcedure, router } from './trpc.ts';

const InProject = z.strictObject({ caseId: Id });
const Version = z.int().min(1).max(2_147_483_647);
const PagedInProject = z.strictObject({ caseId: Id, cursor: Cursor.optional(), limit: z.int().min(1).max(200).optional() });
const Paged = z.strictObject({
  text: sought(100).optional(),
  cursor: Cursor.optional(),
  limit: z.int().min(1).max(100).optional(),
});
const Done = z.object({ done: z.literal(true) });

export const appRouter = router({
  me: router({
    get: publicProcedure.output(Me).query(({ ctx }) => me(ctx)),
    /** What is to be prepared outside of the cases: a passkey, a letter to be confirmed, colleagues to be invited. */
    preparations: personProcedure.output(z.array(Preparation)).query(({ ctx }) => preparations(ctx)),
    /** All that is kept of the person who asks, as one value. */
    ownData: personProcedure.output(OwnData).query(({ ctx }) => ownData(ctx)),
  }),
  changes: router({
    /** Fingerprints of the viewer's inbox and of one case: they differ after a change. `GET /changes?case=` reports it at once. */
    seen: personProcedure
      .input(z.strictObject({ caseId: Id.optional() }))
      .output(Seen)
      .query(({ ctx, input }) => seen(ctx, input.caseId)),
  }),
  inbox: router({
    list: personProcedure
      .input(InboxQuery)
      .output(Inbox)
      .query(({ ctx, input }) => inbox(ctx, input)),
    markRead: personProcedure
      .input(
        z.strictObject({
          notices: z
            .array(z.strictObject({ caseId: Id, version: Version, n: Version }))
            .min(1)
            .max(100),
        }),
      )
      .output(Done)
      .mutation(({ ctx, input }) => markRead(ctx, input.notices)),
  }),
  late: router({
    /** Late steps and the persons asked: in supervised cases, and of the viewer's own organisation. */
    list: personProcedure
      .input(z.strictObject({ cursor: Cursor.optional(), limit: z.int().min(1).max(100).optional() }))
      .output(LateList)
      .query(({ ctx, input }) => lateList(ctx, input)),
  }),
  projects: router({
    list: personProcedure
      .input(Paged.extend({ stage: z.enum(stages).optional(), ended: z.boolean().optional() }))
      .output(ProjectList)
      .query(({ ctx, input }) => projectList(ctx, input)),
    get: projectProcedure
      .input(InProject)
      .output(ProjectPage)
      .query(({ ctx }) => projectPage(ctx)),
    money: projectProcedure
      .input(InProject)
      .output(ProjectMoney)
      .query(({ ctx }) => projectMoney(ctx)),
    /** Asks a new question: starts the project's workflow. With the same submission id twice it is one project. */
    open: personProcedure
      .input(z.strictObject({ programmeId: Id, submissionId: z.uuid() }))
      .output(Opened)
      .mutation(({ ctx, input }) => openNewProject(ctx, input)),
  }),
  policies: router({
    /** Begins a policy case: a pack, a programme's terms, a holiday notice, or an outage. For holders of `policy.maker`. */
    open: personProcedure
      .input(z.strictObject({ subject: PolicySubject, submissionId: z.uuid() }))
      .output(Opened)
      .mutation(({ ctx, input }) => openPolicyCase(ctx, input)),
  }),
  cases: router({
    /** The viewer's cases of one kind; the latest first. */
    list: personProcedure
      .input(Paged.extend({ kind: KindName }))
      .output(CaseList)
      .query(({ ctx, input }) => caseList(ctx, input)),
    get: projectProcedure
      .input(InProject)
      .output(CasePage)
      .query(({ ctx }) => casePage(ctx)),
    timeline: projectProcedure
      .input(PagedInProject.extend({ stage: StageName.optional() }))
      .output(Timeline)
      .query(({ ctx, input }) => timeline(ctx, input)),
    documents: projectProcedure
      .input(InProject)
      .output(z.array(DocumentRef))
      .query(({ ctx }) => documentList(ctx)),
  }),
  talk: router({
    /** Threads of a case with messages for the viewer; with a key those on its opening. Messages are no evidence and steer nothing. */
    threads: projectProcedure
      .input(InProject.extend({ key: TalkPlace.optional() }))
      .output(Threads)
      .query(({ ctx, input }) => threads(ctx, input.key)),
    /** One thread, the latest message first. What of the page mentions the viewer is read from then on. */
    thread: projectProcedure
      .input(ThreadQuery)
      .output(ThreadPage)
      .query(({ ctx, input }) => threadPage(ctx, input)),
    /** For the organisations that `thread` names as `audience`. A message is never changed; at most 60 an hour. */
    post: projectProcedure
      .input(NewMessage)
      .output(z.object({ id: Shown }))
      .mutation(({ ctx, input }) => postMessage(ctx, input)),
    /** The author's own, within 15 minutes: the text is gone, that there was a message stays. Later: MESSAGE_STANDS. */
    withdraw: projectProcedure
      .input(InProject.extend({ id: z.uuid() }))
      .output(Done)
      .mutation(({ ctx, input }) => withdrawMessage(ctx, input.id)),
    /** Messages that mention the viewer, the unread ones first. */
    mentions: personProcedure
      .input(z.strictObject({ cursor: Cursor.optional(), limit: z.int().min(1).max(100).optional() }))
      .output(MentionList)
      .query(({ ctx, input }) => mentionList(ctx, input)),
  }),
  steps: stepsRouter,
  drafts: draftsRouter,
  packages: router({
    /** Before a sealing: the copy of what goes into the envelope. After it no copy is kept. */
    take: projectProcedure
      .input(DraftKey)
      .output(PackageCopy)
      .query(({ ctx, input }) => takePackage(ctx, input.key)),
    /** After a withdrawal: fills the viewer's draft from the file, where it holds what was sealed. `replace`: also over a draft that is there. */
    fill: projectProcedure
      .input(DraftKey.extend({ file: PackageFile, replace: z.boolean().optional() }))
      .output(FilledDraft)
      .mutation(({ ctx, input }) => fillFromPackage(ctx, input.key, input.file, input.replace === true)),
  }),
  documents: router({
    /** The document of this version's act. Its opening is recorded (I8). A sealed document is refused to every reader. */
    get: projectProcedure
      .input(InProject.extend({ version: Version }))
      .output(OpenedDocument)
      .query(({ ctx, input }) => openDocument(ctx, input.version)),
  }),
  papers: papersRouter,
  demands: router({
    list: publicProcedure
      .input(Paged.extend({ open: z.boolean().optional(), field: z.enum(fieldCodes).optional() }))
      .output(PublicDemandList)
      .query(({ ctx, input }) => publicDemands(ctx, input)),
    get: publicProcedure
      .input(InProject)
      .output(PublicDemandPage)
      .query(({ ctx, input }) => publicDemand(ctx, input.caseId)),
  }),
  publicities: router({
    list: publicProcedure
      .input(Paged)
      .output(PublicPublicityList)
      .query(({ ctx, input }) => publicPublicities(ctx, input)),
    get: publicProcedure
      .input(
        InProject.extend({
          subject: z.enum(['award', 'conclusion', 'price', 'reward']),
          /** Version as which an objection was recorded: says what becomes of it. */
          filed: Version.optional(),
        }),
      )
      .output(PublicPublicityPage)
      .query(({ ctx, input }) => publicPublicity(ctx, input)),
  }),
  objections: router({
    /** For the holder of a link that went to the objector's address. */
    get: publicProcedure
      .input(z.strictObject({ token: Token }))
      .output(ObjectionPage)
      .query(({ ctx, input }) => objectionPage(ctx, input.token)),
    confirm: publicProcedure
      .input(z.strictObject({ token: Token }))
      .output(z.object({ done: z.literal(true) }))
      .mutation(({ ctx, input }) => confirmContact(ctx, input.token)),
  }),
  programmes: router({
    list: personProcedure.output(z.array(ProgrammeRow)).query(({ ctx }) => programmes(ctx)),
  }),
  calendar: router({
    /** Holiday notices in force. Years without one are computed from the statutory days. */
    inForce: publicProcedure.output(Calendar).query(({ ctx }) => calendarInForce(ctx.services.database)),
  }),
  keys: router({
    /** The key itself is in this answer and never again. It acts as the person, for the organisation acted for now. */
    create: personProcedure
      .input(z.strictObject({ label: line(1, 60), days: KeyDays, scopes: KeyScopes }))
      .output(KeyRow.extend({ key: Shown }))
      .mutation(({ ctx, input }) => createKey(ctx, input)),
    list: personProcedure.output(z.array(KeyRow)).query(({ ctx }) => listKeys(ctx)),
    revoke: personProcedure
      .input(z.strictObject({ id: z.uuid() }))
      .output(Done)
      .mutation(({ ctx, input }) => revokeKey(ctx, input.id)),
  }),
  ...notificationRouters,
  ...accountRouters,
  people: peopleRouter,
  payees: payeesRouter,
  signatories: signatoriesRouter,
  register: registerRouter,
  profile: profileRouter,
  invitations: invitationsRouter,
  admissions: admissionsRouter,
  audit: router({
    /** Compares every version of the case with its link in the chain of hashes, and counts what the recording found of its documents. */
    verify: projectProcedure
      .input(InProject)
      .output(AuditResult)
      .query(({ ctx }) => verifyAudit(ctx)),
  }),
});

export type AppRouter = typeof appRouter;
export const createCaller = createCallerFactory(appRouter);
export type Api = ReturnType<typeof createCaller>;
