import { openEmbedded } from '../../src/adapters/db.ts'
import { migrate } from '../../src/adapters/migrations.ts'

// Another process of the bot: holds the folder it is told, writes something, and lives until killed.
const [folder = '', value = ''] = process.argv.slice(2)
const { kysely } = await openEmbedded(folder)
await migrate(kysely)
await kysely.insertInto('settings').values({ name: 'held', value }).execute()
process.stdout.write('holding\n')
setInterval(() => {}, 60_000)
