import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export async function action({ context }: ActionFunctionArgs) {
  return redirect('/', { headers: await context.signOut() });
}
export const loader = () => redirect('/');
