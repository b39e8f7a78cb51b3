import { Link } from '@remix-run/react';
import { usePortal } from './wording.tsx';

export const fileOf = (address: string) => address.replace('/packages/', '/package-files/');

/** Before a sealing: the copies to take. After a withdrawal: the file to fill the form from. At the closing: the archive list. All work without scripts. */
export function PackageBox({ use, address }: { use: 'take' | 'fill' | 'archive'; address: string }) {
  const t = usePortal();
  return (
    <section className="no-print mx-5 mt-4 rounded-lg bg-info-2 px-[14px] py-[11px]" aria-labelledby="package-title">
      <h2 id="package-title" className="font-semibold">
        {t(use === 'take' ? 'package.title' : `package.${use}Title`)}
      </h2>
      <p className="mt-1">{t(`package.${use}`)}</p>
      {use === 'take' ? (
        <p className="mt-2 flex flex-wrap gap-3">
          <Link to={address} className="btn">
            {t('package.read')}
          </Link>
          <a href={fileOf(address)} download className="btn">
            {t('package.download')}
          </a>
        </p>
      ) : use === 'fill' ? (
        <PackageUpload address={address} />
      ) : (
        <a href={address} download className="btn mt-2">
          {t('package.list')}
        </a>
      )}
    </section>
  );
}

/** A form of its own: the file is checked on the server and becomes the draft of the form below. */
export function PackageUpload({ address }: { address: string }) {
  const t = usePortal();
  return (
    <form method="post" action={address} encType="multipart/form-data" className="mt-2 grid gap-2">
      <label className="grid gap-1">
        <span>{t('package.file')}</span>
        <input type="file" name="file" accept=".zip,.json,application/zip,application/json" required />
      </label>
      <label className="flex items-center gap-2">
        <input type="checkbox" name="replace" value="1" />
        {t('package.replace')}
      </label>
      <p>
        <button type="submit" className="btn">
          {t('package.fillIn')}
        </button>
      </p>
    </form>
  );
}
