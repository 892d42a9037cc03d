import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx';

/** `name={props.name}`, which MDX wants as a syntax tree beside its text: what the page gives goes on to the element. */
export function propAttribute(name: string): MdxJsxAttribute {
  const member = {
    type: 'MemberExpression' as const,
    object: { type: 'Identifier' as const, name: 'props' },
    property: { type: 'Identifier' as const, name },
    computed: false,
    optional: false,
  };
  const body = [{ type: 'ExpressionStatement' as const, expression: member }];
  return {
    type: 'mdxJsxAttribute',
    name,
    value: {
      type: 'mdxJsxAttributeValueExpression',
      value: `props.${name}`,
      data: { estree: { type: 'Program', sourceType: 'module', body, comments: [] } },
    },
  };
}
