// The names that a script uses and does not declare: what it expects to find in the runtime.
import type * as acorn from 'acorn';
import { fullAncestor } from 'acorn-walk';

type Scopes = Map<acorn.Node, Set<string>>;

const isFunction = (node: acorn.Node) =>
  /^(?:FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(node.type);
const isScope = (node: acorn.Node) =>
  isFunction(node) ||
  /^(?:Program|BlockStatement|ForStatement|ForInStatement|ForOfStatement|SwitchStatement|CatchClause|ClassExpression)$/.test(
    node.type,
  );

/** The names that a pattern binds: `{ a, b: [c = 1], ...d }` binds a, c and d. */
function boundBy(pattern: acorn.Pattern): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => boundBy(one.type === 'RestElement' ? one.argument : one.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => (one ? boundBy(one) : []));
    case 'RestElement':
      return boundBy(pattern.argument);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    default:
      return [];
  }
}

/** What `node` declares, each name with the scope in which it can be seen. */
function declarationsOf(given: acorn.Node, around: readonly acorn.Node[]): [acorn.Node, string[]][] {
  const node = given as acorn.AnyNode;
  const nearest = (wanted: (one: acorn.Node) => boolean) => [...around].reverse().find(wanted) as acorn.Node;
  switch (node.type) {
    case 'VariableDeclaration': {
      // `var` is hoisted to its function; `let` and `const` stay in their block.
      const scope = nearest(node.kind === 'var' ? (one) => isFunction(one) || one.type === 'Program' : isScope);
      return [[scope, node.declarations.flatMap((one) => boundBy(one.id))]];
    }
    case 'FunctionDeclaration':
      return [
        [nearest(isScope), node.id ? [node.id.name] : []],
        [node, [...node.params.flatMap(boundBy), 'arguments']],
      ];
    case 'FunctionExpression':
      return [[node, [...(node.id ? [node.id.name] : []), ...node.params.flatMap(boundBy), 'arguments']]];
    case 'ArrowFunctionExpression':
      return [[node, node.params.flatMap(boundBy)]];
    case 'ClassDeclaration':
      return [[nearest(isScope), node.id ? [node.id.name] : []]];
    case 'ClassExpression':
      return [[node, node.id ? [node.id.name] : []]];
    case 'CatchClause':
      return [[node, node.param ? boundBy(node.param) : []]];
    default:
      return [];
  }
}

/** The free names of a script, sorted. Labels and names of properties are no uses of a name. */
export function freeIdentifiers(script: acorn.Program): string[] {
  const scopes: Scopes = new Map();
  fullAncestor(script, (node, _state, ancestors) => {
    for (const [scope, names] of declarationsOf(node, ancestors.slice(0, -1))) {
      const known = scopes.get(scope) ?? new Set<string>();
      for (const name of names) known.add(name);
      scopes.set(scope, known);
    }
  });
  const free = new Set<string>();
  fullAncestor(script, (node, _state, ancestors) => {
    if (node.type !== 'Identifier') return;
    const { name } = node as acorn.Identifier;
    if (!ancestors.some((scope) => scopes.get(scope)?.has(name))) free.add(name);
  });
  return [...free].sort();
}
