import type { ParentProps } from 'solid-js';
import { Wordmark } from '../../ui';
import { DemoBanner } from '../demo';
import { LanguageChoice } from './language-choice';

/** The quiet page around signing in. */
export function AuthFrame(props: ParentProps<{ title: string; lead: string }>) {
  return (
    <div class="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr]">
      <div>
        <DemoBanner />
      </div>
      <main class="grid grid-cols-[minmax(0,1fr)] place-items-center px-4 py-8">
        <div class="w-full max-w-90">
          <Wordmark />
          <section class="mt-6 rounded-lg border border-line bg-raised p-6 wrap-anywhere">
            <h1 class="text-xl font-semibold">{props.title}</h1>
            <p class="mt-1 text-sm text-muted">{props.lead}</p>
            {props.children}
          </section>
          <LanguageChoice />
        </div>
      </main>
    </div>
  );
}
