// What the replay is bundled from: today's workflows, telling what each run of a project ends with, and one that was changed
// without `patched`.
import * as wf from '@temporalio/workflow';
import { project as todays } from '#workflows/project/workflow.ts';

export { pay, unseal } from '#workflows/project/workflow.ts';

export interface Endings extends wf.Sinks {
  readonly endings: {
    /** The result, or what is handed on to the next run, as JSON. */
    told(json: string): void;
  };
}
const { endings } = wf.proxySinks<Endings>();
type Project = typeof todays;

export async function project(...args: Parameters<Project>): ReturnType<Project> {
  try {
    const result = await todays(...args);
    endings.told(JSON.stringify(result));
    return result;
  } catch (error) {
    if (error instanceof wf.ContinueAsNew) {
      const payloads = error.command.arguments ?? [];
      endings.told(JSON.stringify(payloads.map((payload) => wf.defaultPayloadConverter.fromPayload(payload))));
    }
    throw error;
  }
}

/** Waits before anything else: no run that is in flight can go on under it. */
export async function changedProject(...args: Parameters<Project>): ReturnType<Project> {
  await wf.sleep(1);
  return todays(...args);
}
