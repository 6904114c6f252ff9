// Puts an archive back into a folder, once each file has been verified: npm run restore
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { readOptions } from './archive/options.ts';
import { BadArchive, unpack, writeFiles } from './archive/parcel.ts';
import { CONTENT_FOLDER, lines } from './archive/words.ts';

const HELP = 'npm run restore -- archive.zip dossier : remet une archive dans un dossier vide ou nouveau.';

function restore(): number {
  const { help, names } = readOptions('restore');
  const [archive, folder, ...others] = names;
  if (help || !archive || !folder || others.length > 0) {
    console.log(lines(HELP));
    return help ? 0 : 1;
  }
  if (!existsSync(archive)) throw new BadArchive(`Le fichier « ${archive} » n’existe pas.`);
  if (existsSync(folder) && !statSync(folder).isDirectory())
    throw new BadArchive(`« ${folder} » est un fichier : donnez un dossier nouveau.`);
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
  return 0;
}

try {
  process.exitCode = restore();
} catch (error) {
  if (!(error instanceof BadArchive)) throw error;
  console.error(lines(`✖ ${error.message}`));
  process.exitCode = 1;
}
