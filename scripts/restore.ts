// Puts an archive back into a folder, once each file has been verified: npm run restore
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { BadArchive, unpack, writeFiles } from './archive/parcel.ts';
import { CONTENT_FOLDER, lines } from './archive/words.ts';

const HELP = 'npm run restore -- archive.zip dossier : remet une archive dans un dossier vide ou nouveau.';

function restore(): void {
  const { positionals } = parseArgs({ options: { help: { type: 'boolean' } }, allowPositionals: true });
  const [archive, folder] = positionals;
  if (!archive || !folder) return console.log(lines(HELP));
  if (!existsSync(archive)) throw new BadArchive(`Le fichier « ${archive} » n’existe pas.`);
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BadArchive(
      `Le dossier « ${folder} » n’est pas vide : donnez-en un nouveau, rien n’y sera écrasé.`,
    );
  const files = unpack(readFileSync(archive));
  writeFiles(files, folder);
  console.log(
    lines(`✔ ${files.size} fichiers vérifiés et remis dans ${folder}.
  Le site : CONTENT_DIR=${folder}/${CONTENT_FOLDER.slice(0, -1)} npm start`),
  );
}

try {
  restore();
} catch (error) {
  if (!(error instanceof BadArchive)) throw error;
  console.error(lines(`✖ ${error.message}`));
  process.exitCode = 1;
}
