import {
  createContext,
  createEffect,
  createSignal,
  onCleanup,
  useContext,
  type Accessor,
  type ParentProps,
} from 'solid-js';

interface Page {
  title: Accessor<string>;
  setTitle: (title: string) => void;
  announce: (text: string) => void;
  announcement: Accessor<string>;
}

const PageContext = createContext<Page>();

/** What the page on screen is called, and what screen readers are told about live changes. */
export function PageProvider(props: ParentProps) {
  const [title, setTitle] = createSignal('');
  const [announcement, announce] = createSignal('');
  createEffect(() => {
    document.title = title() === '' ? 'Patchbay' : `${title()} · Patchbay`;
  });
  return (
    <PageContext.Provider value={{ title, setTitle, announcement, announce }}>
      {props.children}
    </PageContext.Provider>
  );
}

export function usePage(): Page {
  const value = useContext(PageContext);
  if (!value) throw new Error('usePage needs a PageProvider above it');
  return value;
}

/** Names the page: in the bar, in the tab, in the history. */
export function createTitle(title: Accessor<string>): void {
  const page = usePage();
  createEffect(() => page.setTitle(title()));
  onCleanup(() => page.setTitle(''));
}
