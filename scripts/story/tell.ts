import { setTimeout as sleep } from 'node:timers/promises';
import type { StoryAct } from './act.ts';
import { historiesOf, withTemporal } from './history.ts';
import type { StoryStack } from './stack-of-a-story.ts';
import { type End, otherThan, type Story, type ToldStory } from './story.ts';
import { PlayedProject } from './troupe.ts';
import { unhurried } from './unhurried.ts';

type Say = (line: string) => void;

/** Plays a story on a stack and reports the end of each project. Throws if it differs from the story's end. */
export async function tell(name: string, story: Story, stage: StoryStack, say: Say): Promise<PlayedProject[]> {
  const open = () => PlayedProject.open(stage.portalUrl, stage.member, stage.programmeId, say);
  if ('play' in story) {
    const project = await open();
    await story.play(project, stage, say);
    await ended(name, project, story.end, stage, 'none', say);
    return [project];
  }
  const projects: PlayedProject[] = [];
  for (const { acts: told, end } of story.parts) {
    const acts = told.map(unhurried);
    const project = await open();
    const kill = await playWithAKill(project, acts, story, stage, say);
    await ended(name, project, end, stage, kill, say);
    projects.push(project);
  }
  return projects;
}

/** In the middle of the first of these acts the worker is killed. */
async function playWithAKill(project: PlayedProject, acts: readonly StoryAct[], story: ToldStory, stage: StoryStack, say: Say) {
  const here = acts.find(story.killed);
  if (!here) throw new Error('the story has no act to kill the worker in');
  const after = story.meanwhile && acts.find(story.meanwhile.after);
  for (const act of acts) {
    const done = project.act(act);
    if (act === here) {
      await sleep(5);
      killWorker(stage);
      say(`  ${project.number} the worker is killed in the middle of ${here.outcome} ${here.step}`);
    }
    await done;
    if (act === after) await story.meanwhile?.happens(project, stage, say);
  }
  return `${here.step} ${here.outcome}`;
}
function killWorker({ stack }: StoryStack): void {
  const pid = stack.pid('worker');
  if (pid === undefined) throw new Error('no worker runs that could be killed');
  process.kill(pid, 'SIGKILL');
}

async function ended(name: string, project: PlayedProject, end: End, { stack }: StoryStack, kill: string, say: Say) {
  const standing = await project.endedAs(end.phase);
  const histories = await withTemporal(stack.env, (client) => historiesOf(client, project.id));
  const historyEvents = histories.reduce((sum, { events }) => sum + (events?.length ?? 0), 0);
  const { phase: endState, positions } = standing;
  say(JSON.stringify({ story: name, project: project.number, endState, positions, acts: project.acts, kill, historyEvents }));
  const other = otherThan(end, standing);
  if (other.length > 0) throw new Error(`${name} ends otherwise: ${other.join('; ')}`);
}
