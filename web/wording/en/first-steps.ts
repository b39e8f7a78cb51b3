import type { Portal } from '#web/wording/messages.ts';

/** First steps by role, on the home page. */
export const firstSteps: Pick<Portal, 'firstSteps'> = {
  firstSteps: {
    title: 'What you can do here',
    lead: 'An empty inbox means that nothing is waiting for you. Below: when items will arrive, and what you can do now.',
    role: {
      'ent-requester': 'Submit a demand: open a project, describe the problem, indicators and budget, and pass it to the signatory.',
      'ent-rdlead': 'Take part in the appraisal and accept milestones: items arrive in the inbox when it is your turn.',
      'ent-legal':
        'Review contracts and amendments: each text arrives in the inbox when it is sent for review. You also confirm your signatories’ letters of authority.',
      'ent-finance':
        'Make payments: one person prepares, another checks; payments due arrive in the inbox. You also register your organisation’s account; a colleague verifies it.',
      'ent-signatory': 'Confirm demands, select the winner, sign contracts: items arrive in the inbox when it is your turn.',
      'uni-pi': 'Choose an open call and submit a proposal; after the award, submit the milestones one by one.',
      'uni-member':
        'Work on proposals and milestones: once the principal investigator has named you, the project appears under “Projects”.',
      'uni-student': 'Work on milestones: once the principal investigator has named you, the project appears under “Projects”.',
      'uni-college': 'Review your college’s proposals: each arrives in the inbox when it is submitted.',
      'uni-research': 'Review, seal and submit proposals, and manage contracts: items arrive in the inbox.',
      'uni-tto': 'License and assign results: items arrive in the inbox after acceptance.',
      'uni-legal':
        'Review contracts and amendments: each text arrives in the inbox when it is sent for review. You also confirm your signatories’ letters of authority.',
      'uni-finance':
        'Confirm receipts and distribute income: one person prepares, another checks. You also register your organisation’s account; a colleague verifies it.',
      'uni-secrecy': 'Review secrecy and export control: items arrive in the inbox when needed.',
      'uni-signatory': 'Confirm awards, sign contracts and task books: items arrive in the inbox when it is your turn.',
      'fund-officer': 'Review subsidy instalments and claim money back where needed: items arrive in the inbox.',
      'fund-finance': 'Pay the subsidy: one person prepares, another checks.',
      'fund-approver': 'Approve the subsidy and sign task books: items arrive in the inbox.',
      'fund-audit': 'Read subsidised projects and their accounts.',
      pm: 'Check and list demands, publish notices and keep projects moving: items arrive in the inbox.',
      'pm-lead': 'Assign projects, decide on admissions and deal with stuck items: applications and stuck items have their own lists.',
      'pm-finance': 'Manage the platform’s accounts: one person prepares, another checks.',
      tm: 'Help enterprises to define their demand, and find universities for projects.',
      expert: 'Appraise demands, score proposals, assess results: invitations arrive in the inbox. Declare any conflict of interest.',
      'expert-chair': 'Summarise the panel’s opinions: the item arrives in the inbox once the scores are in.',
      secretary: 'Organise reviews: draw experts and conduct openings; items arrive in the inbox.',
      registrar: 'Register contracts: each arrives in the inbox once it is signed.',
      mediator: 'Mediate disputes: each arrives in the inbox once it is admitted.',
      auditor: 'Read all projects and accounts, and verify the audit chain.',
      admin: 'The system is administered from the command line.',
      'policy-maker': 'Propose policies, terms, holiday notices and outage notices; another person checks them.',
      'policy-checker': 'Check proposed policies: items arrive in the inbox.',
      inventor: 'Confirm the list of inventors and their shares: the item arrives in the inbox before a distribution.',
      evaluator: 'Value results: the item arrives in the inbox once you are engaged.',
      'organisation-admin':
        'Invite colleagues and grant roles: begin with one person for each role; payments need two finance officers. Once they have joined, issue the code for each first passkey and enter the signatories’ letters of authority.',
    },
    go: {
      projects: 'Open a project',
      demands: 'See open calls',
      people: 'Manage your people',
      admissions: 'See applications',
      policies: 'Start a policy case',
      inbox: 'Go to the inbox',
    },
  },
};
