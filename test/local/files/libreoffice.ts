// LibreOffice as a person would use it: it opens a file in a window of its own, and saves it again.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** `--convert-to` opens no window and so loses what belongs to one (frozen rows); a macro does not. */
const MACRO = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Resave(source As String, workbook As String, table As String)
  Dim document As Object
  Dim saving(1) As New com.sun.star.beans.PropertyValue
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, Array())
  saving(0).Name = "FilterName"
  saving(0).Value = "Calc MS Excel 2007 XML"
  document.storeToURL(workbook, saving())
  document.CurrentController.setActiveSheet(document.Sheets.getByIndex(0))
  saving(0).Value = "Text - txt - csv (StarCalc)"
  saving(1).Name = "FilterOptions"
  saving(1).Value = "44,34,76,1,,0,true,true,true"
  document.storeToURL(table, saving())
  document.close(True)
End Sub
</script:module>`;

const LIBRARY = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:library PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "library.dtd">
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false" library:passwordprotected="false">
 <library:element library:name="Module1"/>
</library:library>`;

const LIBRARIES = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE library:libraries PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "libraries.dtd">
<library:libraries xmlns:library="http://openoffice.org/2000/library" xmlns:xlink="http://www.w3.org/1999/xlink">
 <library:library library:name="Standard" library:link="false"/>
</library:libraries>`;

/** A profile that says it is set up already is not filled with presets, which would replace the macro. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Office">
<prop oor:name="ooSetupInstCompleted" oor:op="fuse"><value>true</value></prop>
</item></oor:items>`;

export interface Resaved {
  xlsx: Uint8Array;
  /** The first sheet as shown. */
  csv: string[][];
}

/** Lets LibreOffice open and save a workbook. Fails, naming the package, where LibreOffice is not installed. */
export function resave(bytes: Uint8Array): Resaved {
  const folder = mkdtempSync(join(tmpdir(), 'doi-thoai-xlsx-'));
  try {
    const user = join(folder, 'profile', 'user');
    mkdirSync(join(user, 'basic', 'Standard'), { recursive: true });
    writeFileSync(join(user, 'registrymodifications.xcu'), SETTINGS);
    writeFileSync(join(user, 'basic', 'script.xlc'), LIBRARIES);
    writeFileSync(join(user, 'basic', 'Standard', 'script.xlb'), LIBRARY);
    writeFileSync(join(user, 'basic', 'Standard', 'Module1.xba'), MACRO);
    const [source, workbook, table] = ['source.xlsx', 'saved.xlsx', 'shown.csv'].map((name) => join(folder, name));
    writeFileSync(source ?? '', bytes);
    const urls = [source, workbook, table].map((path) => `"${pathToFileURL(path ?? '').href}"`);
    const run = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
        '--headless',
        '--norestore',
        `macro:///Standard.Module1.Resave(${urls.join(',')})`,
      ],
      { encoding: 'utf8', timeout: 120_000 },
    );
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT')
      throw new Error('This test needs LibreOffice (command "soffice"): install the package libreoffice-calc.');
    if (!existsSync(workbook ?? '') || !existsSync(table ?? ''))
      throw new Error(`LibreOffice did not save the workbook (package libreoffice-calc): ${run.stderr} ${run.stdout}`);
    return { xlsx: readFileSync(workbook ?? ''), csv: parseCsv(readFileSync(table ?? '', 'utf8')) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted?.replace(/""/g, '"') ?? plain ?? '');
    if (end === '\n') rows.push([]);
  }
  return rows;
}
