import { randomUUID } from 'node:crypto';

/** Of a service with tokens: one at a time, until it is taken back. */
export class Tokens {
  private token = randomUUID();
  next = (): object => ({ errcode: 0, errmsg: 'ok', access_token: this.token, expires_in: 7200 });
  holds = (token: string | null): boolean => token === this.token;
  takeBack(): void {
    this.token = randomUUID();
  }
}
