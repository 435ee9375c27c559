import { parseSync, Visitor, type ESTree } from 'vite';

/** Attributes and properties whose value people read. */
const readable = new Set(
  (
    'alt confirm description detail empty heading help hint label lead message placeholder submitLabel suffix ' +
    'text title word aria-description aria-label aria-placeholder aria-roledescription aria-valuetext'
  ).split(' '),
);

/** Calls whose words people read or hear. */
const speaking = new Set(['announce', 'createTitle', 'setProblem', 'setTitle']);

/** Names, the same in every language. */
const names = new Set(['Patchbay', 'GraphiQL']);

/**
 * The texts for people that a source file holds itself: children of JSX, attributes, properties and arguments
 * that are shown. Punctuation and names are none.
 */
export function findLiteralTexts(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file} cannot be read: ${errors[0]?.message}`);
  const found: string[] = [];
  const look = (node: ESTree.Node | null): void => {
    for (const text of textsIn(node)) if (isForPeople(text)) found.push(text.trim());
  };
  const visitChildren = ({ children }: ESTree.JSXElement | ESTree.JSXFragment): void =>
    children.forEach(look);
  new Visitor({
    JSXElement: visitChildren,
    JSXFragment: visitChildren,
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && readable.has(name.name)) look(value);
    },
    Property: ({ key, value }) => {
      if (key.type === 'Identifier' && readable.has(key.name)) look(value);
    },
    CallExpression: ({ callee, arguments: values }) => {
      if (speaking.has(nameOf(callee))) values.forEach(look);
    },
    AssignmentExpression: ({ left, right }) => {
      if (nameOf(left) === 'title') look(right);
    },
  }).visit(program);
  return found;
}

function isForPeople(text: string): boolean {
  return /\p{L}/u.test(text.replaceAll(/\w+/g, (word) => (names.has(word) ? '' : word)));
}

function nameOf(node: ESTree.Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'MemberExpression' ? nameOf(node.property) : '';
}

/** The strings that an expression may become, without those inside of calls and of other elements. */
function textsIn(node: ESTree.Node | null): string[] {
  if (node === null) return [];
  if (node.type === 'JSXText') return [node.value];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateElement') return [node.value.cooked ?? node.value.raw];
  return partsOf(node).flatMap(textsIn);
}

/** What decides what an expression becomes. */
function partsOf(node: ESTree.Node): readonly ESTree.Node[] {
  if (node.type === 'TemplateLiteral') return [...node.quasis, ...node.expressions];
  if (node.type === 'ConditionalExpression') return [node.consequent, node.alternate];
  if (node.type === 'ArrowFunctionExpression') return [node.body];
  if ('left' in node && 'operator' in node) return [node.left, node.right];
  const wraps = /^(JSXExpressionContainer|ParenthesizedExpression|TS(As|Satisfies)Expression)$/;
  return wraps.test(node.type) && 'expression' in node ? [node.expression as ESTree.Node] : [];
}
