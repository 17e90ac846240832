import { ApiHolder } from '@backstage/core-plugin-api';
import {
  TranslationFunction,
  translationApiRef,
} from '@backstage/core-plugin-api/alpha';
import { dataMeshFieldsTranslationRef } from '../translation';

type Messages = typeof dataMeshFieldsTranslationRef.T;

/** The words for validation, which runs outside of React. */
export async function validationWords(
  apiHolder: ApiHolder,
): Promise<TranslationFunction<Messages>> {
  const api = apiHolder.get(translationApiRef);
  if (!api) throw new Error('The app has no translations');
  const snapshot = api.getTranslation(dataMeshFieldsTranslationRef);
  if (snapshot.ready) return snapshot.t;
  return new Promise((resolve, reject) => {
    const subscription = api
      .translation$(dataMeshFieldsTranslationRef)
      .subscribe({
        next: next => {
          if (!next.ready) return;
          subscription.unsubscribe();
          resolve(next.t);
        },
        error: reject,
      });
  });
}
