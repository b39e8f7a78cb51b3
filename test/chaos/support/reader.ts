import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { administer } from '#scripts/story/company.ts';
import { binhai } from '#scripts/story/organisations.ts';
import type { StoryStack } from '#scripts/story/stack-of-a-story.ts';

/** Somebody with an account, as people who read pages have one; the cast of the stories acts by keys. */
export class Reader {
  private readonly credentials = { email: 'reader@tida.example', password: randomUUID() };

  private constructor(private readonly portalUrl: string) {}

  static async in({ stack, portalUrl }: StoryStack): Promise<Reader> {
    const reader = new Reader(portalUrl);
    await administer(
      {
        persons: [{ id: 'reader', nameZh: '读者', nameEn: 'Reader', ...reader.credentials }],
        grants: [{ person: 'reader', organisation: binhai, role: 'ent.requester' }],
      },
      stack.env,
    );
    return reader;
  }

  signIn(): Promise<Response> {
    const headers = { origin: this.portalUrl, 'content-type': 'application/json' };
    return fetch(`${this.portalUrl}/api/auth/sign-in/email`, { method: 'POST', headers, body: JSON.stringify(this.credentials) });
  }

  /** Reads these addresses again and again; at its end it answers what came: statuses and kinds of content. */
  async read(paths: readonly string[]): Promise<() => Promise<Record<string, string[]>>> {
    const cookies = (await this.signIn()).headers.getSetCookie();
    const headers = { cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
    let over = false;
    const readOne = async (path: string) => {
      const came = new Set<string>();
      for (; !over; await sleep(50)) {
        const answer = await fetch(this.portalUrl + path, { headers, redirect: 'manual' });
        await answer.arrayBuffer();
        came.add(`${answer.status} ${answer.headers.get('content-type')?.split(';')[0]}`);
      }
      return [path, [...came].sort()] as const;
    };
    const reading = Promise.all(paths.map(readOne));
    reading.catch(() => {}); // thrown again where it is ended
    onTestFinished(() => {
      over = true;
    });
    return async () => {
      over = true;
      return Object.fromEntries(await reading);
    };
  }
}
