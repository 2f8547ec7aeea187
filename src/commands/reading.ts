import type { Transaction } from 'kysely'
import { openToRead, reached, type Schema } from '../adapters/db.ts'
import { isUpToDate } from '../adapters/migrations.ts'
import type { Config } from '../config.ts'

/** A database that a command may look into. */
export type Readable = {
  /** What is read within is as it was at one moment; nothing can be written. */
  readonly moment: <T>(read: (db: Transaction<Schema>) => Promise<T>) => Promise<T>
}

/** Opens the bot's database for a command, as long as that takes. It must be of this release. */
export async function reading<T>(
  where: Config['database'],
  act: (database: Readable) => Promise<T>,
): Promise<T> {
  // What goes wrong between two statements shows at the next one.
  const { kysely, close } = await reached(where, () => openToRead(where, () => undefined))
  try {
    if (!(await reached(where, () => isUpToDate(kysely)))) {
      throw new Error('The database has not the tables of this release; start the bot on it once')
    }
    return await act({
      moment: (read) =>
        kysely
          .transaction()
          .setIsolationLevel('repeatable read')
          .setAccessMode('read only')
          .execute(read),
    })
  } finally {
    await close()
  }
}
