/** What a property that is carried over becomes. The account and the documentation are made from these tables. */
export const carried: Readonly<Record<string, string>> = {
  // survey
  title: '`title`; where it is missing, the name', description: '`description`; of the survey, `introduction`',
  locale: '`defaultLanguage`', completedHtml: '`afterwards`, as plain words', pages: '`pages`, cut after five questions',
  elements: '`elements`', questions: '`elements` (the name in version 1)',
  // questions
  type: '`type`, as in the table of types', name: '`name`, in lower case and at most 32 characters; expressions and texts follow',
  valueName: '`name`, where it is the only one of its value', isRequired: '`isRequired`', visibleIf: '`visibleIf`, as far as its functions and names exist',
  validators: '`checks`; limits become `min`, `max` and `maxLength`',
  // lists
  choices: '`choices`', rows: '`rows`; of a comment, `lines`', columns: '`columns`', value: '`value`: whole numbers and texts of up to 40 characters stay, others become codes',
  text: '`text`', hasOther: 'a choice with `specify`', showOtherItem: 'a choice with `specify`', otherText: '`text` of that choice',
  hasNone: 'a choice with `exclusive`', showNoneItem: 'a choice with `exclusive`', noneText: '`text` of that choice',
  showRefuseItem: '`nonAnswers` `prefer-not`', refuseText: '`text` of that', showDontKnowItem: '`nonAnswers` `dont-know`', dontKnowText: '`text` of that',
  choicesOrder: '`randomise`, where it is `random` and several can be ticked', showCommentArea: 'of a choice, `specify`',
  choicesMin: '`choices` written out', choicesMax: '`choices` written out', choicesStep: '`choices` written out',
  maxSelectedChoices: 'a hard check', minSelectedChoices: 'a hard check', multiSelect: '`checkbox` instead of `radiogroup`',
  // numbers and words
  inputType: '`type`: `number`, `integer`, `slider`, `month`, `email`, else `text`', min: '`min`', max: '`max`', step: '`step`', maxLength: '`maxLength`',
  rateMin: '`min`', rateMax: '`max`', rateStep: '`step`', rateCount: '`max`', rateValues: '`min` and `max`, or `choices` where they have words',
  minRateDescription: '`lowText`', maxRateDescription: '`highText`', labelTrue: '`trueText`', labelFalse: '`falseText`',
  valueTrue: '1', valueFalse: '0', items: '`parts`, or one `text` each', html: '`text` of a note, as plain words',
  sliderType: '`slider`, where it is `single`', cellType: '`matrix`, where it is `radio`',
  // validators
  expression: '`require` of a check', notificationType: '`level`: an error is hard, a warning or information soft',
  minValue: '`min`', maxValue: '`max`', minCount: 'a hard check', maxCount: 'a hard check',
  programSurvey: 'what SurveyJS has no word for, restored as it was',
}; // prettier-ignore

/** Why properties stay behind, for groups of them. */
export const leftGroups: readonly { reason: string; properties: readonly string[] }[] = [
  {
    reason: 'Looks are those of the page the survey stands in.',
    properties: [
      'width', 'minWidth', 'maxWidth', 'colSpan', 'startWithNewLine', 'indent', 'innerIndent', 'titleLocation', 'descriptionLocation', 'errorLocation',
      'questionTitleLocation', 'questionTitleWidth', 'questionDescriptionLocation', 'questionErrorLocation', 'gridLayoutColumns', 'gridLayoutEnabled',
      'colCount', 'itemTitleWidth', 'itemErrorLocation', 'rowTitleWidth', 'columnMinWidth', 'verticalAlign', 'alternateRows', 'displayMode', 'renderAs',
      'renderMode', 'itemComponent', 'cellComponent', 'inputSize', 'size', 'inputTextAlignment', 'textWrapEnabled', 'swapOrder', 'useTitleAsLabel', 'showHeader', 'logo', 'logoWidth', 'logoHeight',
      'logoFit', 'logoPosition', 'widthMode', 'fitToContainer', 'headerView', 'backgroundImage', 'backgroundImageFit', 'backgroundImageAttachment',
      'backgroundOpacity', 'showBrandInfo', 'rateType', 'rateDisplayMode', 'scaleColorMode', 'rateColorMode', 'displayRateDescriptionsAsExtremeItems', 'rateDescriptionLocation',
      'customLabels', 'showLabels', 'labelCount', 'labelFormat', 'tooltipVisibility', 'tooltipFormat', 'autoGrow', 'allowResize', 'autoGrowComment',
      'allowResizeComment', 'commentAreaRows', 'separateSpecialChoices', 'state', 'cells', 'matrixDragHandleArea', 'allowAdaptiveActions', 'showLabel', 'labelTrueIcon', 'requiredMark', 'requiredText', 'rowOrder', 'regionalFormat',
    ],
  },
  {
    reason: 'There are no pictures in questions.',
    properties: ['imageLink', 'imageFit', 'imageHeight', 'imageWidth', 'minImageWidth', 'minImageHeight', 'maxImageWidth', 'maxImageHeight', 'contentMode', 'altText'],
  },
  {
    reason: 'The element has its own words, buttons and progress.',
    properties: [
      'showNavigationButtons', 'navigationButtonsLocation', 'navigationButtonsVisibility', 'showPrevButton', 'pagePrevText', 'pageNextText', 'completeText', 'startSurveyText', 'previewText', 'editText',
      'showProgressBar', 'progressBarLocation', 'progressBarType', 'progressBarShowNavigationText', 'progressBarShowPageNumbers', 'progressBarShowPageTitles',
      'progressBarNavigationTextLocation', 'progressBarInheritWidthFrom', 'showTOC', 'tocLocation', 'tocItemComponent', 'showTitle', 'showPageTitles', 'showPageNumbers', 'showQuestionNumbers',
      'showNumber', 'questionStartIndex', 'questionTitlePattern', 'questionTitleTemplate', 'navigationTitle', 'navigationDescription', 'loadingHtml', 'goNextPageAutomatic', 'autoAdvanceEnabled',
      'autoAdvanceAllowComplete', 'autoFocusFirstQuestion', 'focusFirstQuestionAutomatic', 'autoFocusFirstError', 'focusOnFirstError', 'firstPageIsStarted', 'firstPageIsStartPage', 'showPreviewBeforeComplete', 'previewMode',
      'questionsOnPageMode', 'isSinglePage', 'showCompletedPage', 'showCompletePage', 'requiredErrorText', 'otherErrorText', 'otherPlaceholder', 'otherPlaceHolder', 'commentText', 'commentPlaceholder', 'commentPlaceHolder',
      'minErrorText', 'maxErrorText', 'stepErrorText', 'optionsCaption', 'allowClear', 'showClearButton', 'searchEnabled', 'searchMode', 'hideSelectedItems', 'closeOnSelect', 'selectAllText', 'caseInsensitive', 'keyDuplicationError',
    ],
  },
  {
    reason: 'Say what is meant in the title or the description.',
    properties: ['placeholder', 'placeHolder'],
  },
  {
    reason: 'Nothing is filled in beforehand, since that biases answers; write `suggest` to offer a value.',
    properties: ['defaultValue', 'defaultValueExpression', 'setValueExpression', 'setValueIf', 'resetValueIf', 'defaultRowValue', 'rateDefault', 'defaultDisplayValue'],
  },
  {
    reason: 'A survey has no right answers, points or timer.',
    properties: ['correctAnswer', 'score', 'maxTimeToFinish', 'maxTimeToFinishPage', 'timeLimit', 'timeLimitPerPage', 'showTimer', 'showTimerPanel', 'showTimerPanelMode', 'timerLocation', 'timerInfoMode'],
  },
  {
    reason: 'A question is shown or not, required or not; nothing is shown locked.',
    properties: ['enableIf', 'requiredIf', 'readOnly', 'choicesEnableIf', 'visible', 'requiredPage'],
  },
  {
    reason: 'Write the condition at each choice or row.',
    properties: ['choicesVisibleIf', 'columnsVisibleIf', 'rowsVisibleIf', 'hideIfChoicesEmpty', 'hideIfRowsEmpty'],
  },
  {
    reason: 'Choices are written in the definition, so that what was offered is known for good.',
    properties: ['choicesByUrl', 'choicesFromQuestion', 'choicesFromQuestionMode', 'choiceValuesFromQuestion', 'choiceTextsFromQuestion', 'choicesLazyLoadEnabled', 'choicesLazyLoadPageSize', 'allowCustomChoices', 'createCustomChoiceText', 'dataList', 'valuePropertyName'],
  },
  {
    reason: 'The order stays as written; only a checkbox can be in random order.',
    properties: ['questionOrder', 'questionsOrder', 'randomize', 'randomizeCategory', 'rowsOrder', 'choicesRandomSeed'],
  },
  {
    reason: 'A row can be left, as a question can.',
    properties: ['eachRowRequired', 'isAllRowRequired', 'eachRowUnique', 'eachRowUniqueErrorText'],
  },
  {
    reason: 'Words beside an answer are asked with a text of their own.',
    properties: ['hasComment', 'showCommentArea', 'isCommentRequired'],
  },
  {
    reason: 'Words are taken as they are; only their length has a limit.',
    properties: ['minLength', 'allowDigits'],
  },
  {
    reason: 'Each choice is ticked by itself.',
    properties: ['hasSelectAll', 'showSelectAllItem'],
  },
  {
    reason: 'No code, pattern or mask of the author is run on answers.',
    properties: ['regex', 'maskType', 'maskSettings', 'minValueExpression', 'maxValueExpression', 'bindings', 'customProperties'],
  },
  {
    reason: 'Nothing is calculated or set behind the answers; write the expression where it is read.',
    properties: ['triggers', 'calculatedValues', 'variables', 'includeIntoResult'],
  },
  {
    reason: 'The server saves each answer as it is given and ends the survey itself.',
    properties: [
      'cookieName', 'surveyId', 'surveyPostId', 'surveyShowDataSaving', 'sendResultOnPageNext', 'partialSendEnabled', 'storeOthersAsComment', 'clearInvisibleValues', 'clearIfInvisible', 'navigateToUrl', 'navigateToUrlOnCondition',
      'completedBeforeHtml', 'completedHtmlOnCondition', 'checkErrorsMode', 'validateVisitedEmptyFields', 'textUpdateMode', 'maxTextLength', 'maxCommentLength', 'maxOthersLength', 'autocomplete', 'autoComplete', 'acceptCarriageReturn', 'useDisplayValuesInDynamicTexts', 'readOnlySurvey', 'mode',
    ],
  },
  { reason: 'It says which version wrote the file.', properties: ['sjsVersion', '$schema'] },
]; // prettier-ignore

const reasons = new Map(
  leftGroups.flatMap(({ reason, properties }) => properties.map((one) => [one, reason])),
);

/** Why a property stays behind; of one that no table names, that there is nothing like it. */
export const reasonLeft = (property: string): string =>
  reasons.get(property) ?? 'A definition has nothing like it.';
