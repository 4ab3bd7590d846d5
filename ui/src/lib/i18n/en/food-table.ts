/** The food tables, and the one that can be imported. */
export const foodTable = {
  title: 'Food tables',
  builtIn: 'These come with Lull:',

  about:
    'FoodData Central is the food table of the US Department of Agriculture. Its whole download can be taken in: foundation foods, survey dishes and branded products.',
  where:
    'Get the CSV file from fdc.nal.usda.gov, under “Download data”, in your browser: Lull itself never opens the network. The zip file will do, and so will its unpacked folder.',
  path: 'Zip file or folder',
  choose: 'Choose…',
  chooseFailed: 'The file chooser did not open. Type or paste the path instead.',
  importIt: 'Import FoodData Central',
  again: 'Import it anew',
  replaces: 'It takes the place of the imported table. What you logged keeps its figures.',

  importing: 'Importing',
  share: (percent: number) => `${percent}\u00a0%`,
  cancel: 'Cancel the import',
  cancelling: 'Stopping…',
  cancelled: 'Import cancelled. Nothing was changed.',
  done: (foods: string) => `${foods} foods taken in`,

  imported: (name: string, when: string) => `${name}, imported ${when}`,
  taken: 'Taken',
  portions: 'household portions',
  without: 'foods without a magnesium figure',
  skipped: 'Skipped',
  nothingSkipped: 'Nothing was skipped.',
  rowOne: 'row',
  rowMany: 'rows',
  skip: (why: string, rows: string) => `${why} (${rows})`,
  places: (places: string) => `First places: ${places}`,

  remove: 'Remove the imported table',
  removeTitle: 'Remove the imported table?',
  removeText:
    'Its foods are no longer found. What you logged from it keeps its figures, and the tables that come with Lull stay. Importing it again brings it back.',
  removeYes: 'Remove it',
  keep: 'Keep it',
  removed: 'Imported table removed',
} as const;
