import { typeset } from '../src/domain/typography.ts';

/** What Decap's French translation lacks, or says less simply than we do. */
export const frenchPhrases = {
  app: { header: { content: 'Contenu', workflow: 'Brouillons', media: 'Photos', quickAdd: 'Écrire' } },
  collection: {
    sidebar: { collections: 'Contenu', allCollections: 'Tout le contenu' },
    collectionTop: {
      newButton: 'Ajouter : %{collectionLabel}',
      newButtonAriaLabel: 'Ajouter : %{collectionLabel}',
      searchResults: 'Résultats pour « %{searchTerm} »',
      searchResultsInCollection: 'Résultats pour « %{searchTerm} » dans %{collection}',
      viewAsList: 'En liste',
      viewAsGrid: 'En grille',
    },
    entries: {
      unpublishedHeader: 'Brouillons',
      loadingEntries: 'Lecture des fiches…',
      noEntries: 'Rien ici pour l’instant.',
    },
  },
  editor: {
    editorControl: { field: { optional: 'facultatif', widgetLabel: '%{widgetLabel}' } },
    editorControlPane: {
      widget: {
        required: '« %{fieldLabel} » est à remplir.',
        regexPattern: '« %{fieldLabel} » : %{pattern}.',
        processing: '« %{fieldLabel} » : un instant…',
        range: '« %{fieldLabel} » : entre %{minValue} et %{maxValue}.',
        min: '« %{fieldLabel} » : %{minValue} au moins.',
        max: '« %{fieldLabel} » : %{maxValue} au plus.',
        rangeCount: '« %{fieldLabel} » : de %{minCount} à %{maxCount} éléments.',
        rangeCountExact: '« %{fieldLabel} » : %{count} éléments.',
        rangeMin: '« %{fieldLabel} » : %{minCount} élément au moins.',
        rangeMax: '« %{fieldLabel} » : %{maxCount} éléments au plus.',
      },
    },
    editor: {
      onPublishingNotReady: 'Passez d’abord ce brouillon à « Prêt ».',
      onPublishing: 'Publier sur le site ?',
      onPublishingWithUnsavedChanges: 'Enregistrez d’abord vos changements.',
      onUnpublishing: 'Retirer cette page du site ? Elle redevient un brouillon.',
      onDeletePublishedEntry:
        'Retirer cette page du site ? Les anciennes versions restent dans l’historique.',
      onDeleteWithUnsavedChanges:
        'Retirer cette page du site, et perdre ce qui n’est pas enregistré ? Les anciennes versions restent dans l’historique.',
      onDeleteUnpublishedChanges: 'Supprimer ce brouillon ? Ce qui est en ligne ne change pas.',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Supprimer ce brouillon, et ce qui n’est pas enregistré ? Ce qui est en ligne ne change pas.',
      confirmLoadBackup: 'Vous aviez commencé ce texte sur cet appareil. Le reprendre ?',
    },
    editorToolbar: {
      backCollection: ' %{collectionLabel}',
      changesSaved: 'Rien à enregistrer',
      unsavedChanges: 'À enregistrer',
      deleteUnpublishedChanges: 'Supprimer ce brouillon',
      deleteUnpublishedEntry: 'Supprimer ce brouillon',
      deletePublishedEntry: 'Retirer du site',
      deleteEntry: 'Supprimer',
      published: 'En ligne',
      unpublish: 'Retirer du site',
      unpublishing: 'Retrait…',
      publishAndCreateNew: 'Publier, puis en commencer un autre',
      publishAndDuplicate: 'Publier, puis repartir d’une copie',
      deployPreviewPendingButtonLabel: 'Voir sur le site',
      deployPreviewButtonLabel: 'Voir l’aperçu',
      status: 'État : %{status}',
      inReview: 'À relire',
      statusInfoTooltipDraft: 'Ce texte est un brouillon. Pour le faire relire, passez-le à « À relire ».',
      statusInfoTooltipInReview: 'Ce texte attend une relecture ; vous pouvez encore le modifier.',
      deployButtonLabel: 'Voir sur le site',
    },
    editorWidgets: {
      markdown: {
        addComponent: 'Ajouter une photo',
        richText: 'Mise en forme',
        strikethrough: 'Barré',
        toggleMode: { rich: 'Passer à la mise en forme', markdown: 'Passer au Markdown' },
      },
      image: {
        choose: 'Choisir une photo',
        chooseDifferent: 'Choisir une autre photo',
        remove: 'Enlever la photo',
      },
      object: { expand: 'Déplier', collapse: 'Replier' },
      datetime: { setToNow: 'Maintenant, %{fieldLabel}' },
      list: { add: 'Ajouter' },
    },
  },
  mediaLibrary: {
    mediaLibrary: {
      onDelete: 'Supprimer cette photo ? Elle est peut-être montrée par une fiche.',
      fileTooLarge: 'Cette photo est trop lourde : %{size} ko au plus.',
    },
    mediaLibraryModal: {
      close: 'Fermer',
      noAssetsFound: 'Aucune photo.',
      noImagesFound: 'Aucune photo.',
      mediaAssets: 'Photos',
      images: 'Photos',
      uploading: 'Envoi…',
      upload: 'Envoyer une photo',
      deleteSelected: 'Supprimer',
      chooseSelected: 'Choisir cette photo',
    },
  },
  ui: {
    settingsDropdown: { account: 'Mon compte' },
    toast: {
      missingRequiredField:
        'Il manque quelque chose. Les champs à remplir sont marqués en rouge ; une liste vide compte aussi.',
      entrySaved: 'Brouillon enregistré',
      entryPublished: 'Publié : le site se met à jour',
      entryUpdated: 'État mis à jour',
      onFailToPersist: 'Pas encore enregistré. %{details}',
      onFailToPublishEntry: 'Pas encore publié. %{details}',
      onDeleteUnpublishedChanges: 'Brouillon supprimé',
    },
  },
  workflow: {
    workflow: {
      loading: 'Lecture des brouillons…',
      workflowHeading: 'Brouillons',
      newPost: 'Écrire',
      description:
        '%{smart_count} à relire, %{readyCount} à publier. |||| %{smart_count} à relire, %{readyCount} à publier.',
      dateFormat: 'D MMMM',
    },
    workflowCard: {
      deleteChanges: 'Supprimer ce brouillon',
      deleteNewEntry: 'Supprimer ce brouillon',
      publishChanges: 'Publier',
      publishNewEntry: 'Publier',
    },
    workflowList: {
      onDeleteEntry: 'Supprimer ce brouillon ?',
      onPublishingNotReadyEntry: 'Seul un brouillon « Prêt » se publie : déplacez-le d’abord.',
      onPublishEntry: 'Publier sur le site ?',
      draftHeader: 'En cours',
      inReviewHeader: 'À relire',
      readyHeader: 'Prêts',
      currentEntries: '%{smart_count} brouillon |||| %{smart_count} brouillons',
    },
  },
};

type Phrases = { [name: string]: string | Phrases };

/** `base` with the phrases of `changes` in place of its own. */
export function withPhrases(base: Phrases, changes: Phrases): Phrases {
  const merged = Object.entries(changes).map(([name, value]) => {
    const before = base[name];
    if (typeof value === 'string') return [name, typeset(value)];
    return [name, withPhrases(typeof before === 'object' ? before : {}, value)];
  });
  return { ...base, ...Object.fromEntries(merged) };
}
