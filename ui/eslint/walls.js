// The walls between the folders: lib <- features <- rooms <- the shell. Features never see each other.
import path from 'node:path';

const SRC = path.resolve(import.meta.dirname, '../src');
/** @type {Record<string, number>} */
const HEIGHT = { lib: 0, features: 1, rooms: 2 };

/**
 * Where a file stands: its folder below src, and the feature if it is one.
 * @param {string} file
 */
function place(file) {
  const [folder = '', noun = ''] = path.relative(SRC, file).split(path.sep);
  // A test stands on top: it may reach for the fakes, which nothing else may.
  return {
    height: file.endsWith('.test.ts') ? 3 : (HEIGHT[folder] ?? 3),
    feature: folder === 'features' ? noun : null,
  };
}

/**
 * The file an import names, or null for a package.
 * @param {string} source
 * @param {string} from
 */
function target(source, from) {
  if (source.startsWith('$lib/')) return path.join(SRC, 'lib', source.slice('$lib/'.length));
  if (source.startsWith('.')) return path.resolve(path.dirname(from), source);
  return null;
}

/** @type {import('eslint').Rule.RuleModule} */
const walls = {
  meta: {
    type: 'problem',
    schema: [],
    messages: {
      sideways: 'The feature "{{from}}" may not import the feature "{{to}}": a room composes them.',
      upwards: 'An import goes up a wall: lib <- features <- rooms <- the shell.',
    },
  },
  create(context) {
    /** @param {any} node */
    function check(node) {
      const source = node.source?.value;
      const to = typeof source === 'string' ? target(source, context.filename) : null;
      if (to === null) return;
      const here = place(context.filename);
      const there = place(to);
      if (there.height > here.height) context.report({ node, messageId: 'upwards' });
      else if (here.feature && there.feature && here.feature !== there.feature) {
        context.report({
          node,
          messageId: 'sideways',
          data: { from: here.feature, to: there.feature },
        });
      }
    }
    return {
      ImportDeclaration: check,
      ImportExpression: check,
      ExportNamedDeclaration: check,
      ExportAllDeclaration: check,
    };
  },
};

export default { rules: { walls } };
