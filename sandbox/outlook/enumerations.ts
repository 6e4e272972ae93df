/** The colours Outlook gives its add-ins (Office.context.officeTheme). */
export const LIGHT = {
  bodyBackgroundColor: '#FFFFFF',
  bodyForegroundColor: '#242424',
  controlBackgroundColor: '#FFFFFF',
  controlForegroundColor: '#242424',
  isDarkTheme: false,
};
export const DARK = {
  bodyBackgroundColor: '#1F1F1F',
  bodyForegroundColor: '#FFFFFF',
  controlBackgroundColor: '#292929',
  controlForegroundColor: '#FFFFFF',
  isDarkTheme: true,
};

/** The enumerations of Office.js that a mail add-in uses, with the values they have at run time. */
export const ENUMERATIONS = {
  AsyncResultStatus: { Succeeded: 'succeeded', Failed: 'failed' },
  CoercionType: { Html: 'html', Text: 'text' },
  HostType: { Outlook: 'Outlook' },
  PlatformType: { PC: 'PC', OfficeOnline: 'OfficeOnline', Mac: 'Mac', iOS: 'iOS', Android: 'Android' },
  EventType: {
    RecipientsChanged: 'olkRecipientsChanged',
    AttachmentsChanged: 'olkAttachmentsChanged',
    SensitivityLabelChanged: 'olkSensitivityLabelChanged',
    ItemChanged: 'olkItemSelectedChanged',
    InitializationContextChanged: 'olkInitializationContextChanged',
    OfficeThemeChanged: 'officeThemeChanged',
  },
  MailboxEnums: {
    BodyMode: { FullBody: 0, HostConfig: 1 },
    ItemType: { Message: 'message', Appointment: 'appointment' },
    AttachmentType: { File: 'file', Item: 'item', Cloud: 'cloud' },
    AttachmentContentFormat: { Base64: 'base64', Url: 'url', Eml: 'eml', ICalendar: 'iCalendar' },
    ItemNotificationMessageType: {
      ProgressIndicator: 'progressIndicator',
      InformationalMessage: 'informationalMessage',
      ErrorMessage: 'errorMessage',
      InsightMessage: 'insightMessage',
    },
    AttachmentStatus: { Added: 'added', Removed: 'removed' },
    RecipientType: { DistributionList: 'distributionList', ExternalUser: 'externalUser', Other: 'other', User: 'user' },
    SendModeOverride: { PromptUser: 'promptUser' },
  },
};
