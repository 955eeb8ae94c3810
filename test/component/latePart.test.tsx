import { act, render, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { expect, test } from 'vitest';

import { latePart } from '#ui/latePart.ts';

type Part = (props: { readonly name: string }) => ReactNode;

/** A part that comes when `arrive` or `fail` is called, a screen that draws it, and how often it was asked for. */
function aLatePart() {
  const asked: { arrive: (part: Part) => void; fail: (error: Error) => void }[] = [];
  const { Part: Greeting, useHasCome } = latePart<{ readonly name: string }>(
    () => new Promise((arrive, fail) => void asked.push({ arrive, fail })),
  );
  const Screen = () => (useHasCome() ? <Greeting name="Ann" /> : <p>To come</p>);
  return { asked, Screen };
}

const Greeting: Part = ({ name }) => <p>Hello {name}</p>;

test('a part is drawn when it has come, and at once from then on', async () => {
  const { asked, Screen } = aLatePart();
  const { unmount } = render(<Screen />);
  expect(screen.getByText('To come')).toBeInTheDocument();
  await act(() => Promise.resolve(asked[0]?.arrive(Greeting)));
  expect(screen.getByText('Hello Ann')).toBeInTheDocument();
  unmount();
  render(<Screen />);
  expect(screen.getByText('Hello Ann')).toBeInTheDocument();
  expect(asked).toHaveLength(1);
});

test('two screens wait for one part', async () => {
  const { asked, Screen } = aLatePart();
  render(
    <>
      <Screen />
      <Screen />
    </>,
  );
  await act(() => Promise.resolve(asked[0]?.arrive(Greeting)));
  expect(screen.getAllByText('Hello Ann')).toHaveLength(2);
  expect(asked).toHaveLength(1);
});

test('a part that does not load leaves its place empty', async () => {
  const { asked, Screen } = aLatePart();
  const { container } = render(<Screen />);
  await act(() => Promise.resolve(asked[0]?.fail(new Error('gone'))));
  expect(container).toBeEmptyDOMElement();
});

test('a part that is needed and does not load is a fault of the region around it', async () => {
  const { Part } = latePart<{ readonly name: string }>(() => Promise.reject(new Error('gone')), 'fault');
  render(
    <ErrorBoundary fallbackRender={() => <p>Could not be shown</p>} onError={() => undefined}>
      <Part name="Ann" />
    </ErrorBoundary>,
    { onCaughtError: () => undefined },
  );
  expect(await screen.findByText('Could not be shown')).toBeInTheDocument();
});
