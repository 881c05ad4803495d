import type { Given, Name } from './samples-scene.ts';

/**
 * What is to come of a sample. `acts`: the rows it must change, as `differences` tells them (`$return` and `$channel` are
 * the scene's). `answers`: nothing changes but that it was heard; the person gets something,
 * with these words in it. `ignored`: nothing at all.
 */
export type Expected =
  | { acts: string[] }
  | { answers: 'chat.postMessage' | 'views.open' | 'views.publish'; words: string }
  | { says: string }
  | { ignored: string }
  | { frame: 'hello' | 'too_many_websockets' };

/**
 * `ids`: what stands for a sample's own ids wherever they are, as a key or as a whole value. `at`: by path, where the
 * sample is empty or uses one word for two things. Beyond these only what Slack makes anew for each act is changed.
 */
export type Sample = {
  given?: Given;
  ids?: Record<string, Name>;
  at?: Record<string, Name>;
} & Expected;

const HELD = ['return_requests $return: hold_by = mona', '+ events $return'];
const NOTED = ['+ events $return'];
const UNINSTALLED = ['places $channel: paused_by = install', '- installs T0QUIET'];
const PAUSED = ['places $channel: paused_by = place', 'places $channel: paused_why = not_in_channel'];
const RESUMED = ['places $channel: paused_by = null', '+ deliveries $return'];

const HELP = '/returns work hold';
const INTERNAL = 'what colleagues say in the channel is theirs: nothing goes to a customer without an explicit act';
const NOT_OURS = 'what another app says';
const NO_REACTIONS = 'the app does not listen to reactions';
const NO_SHORTCUT = 'the app has no global shortcut';
const NOT_LISTENED = 'a modal that is closed has changed nothing';
const UNREADABLE = 'there is nobody in it who could have done it';

/** Every file of the folder, by its name; the bodies of `raw-form-bodies.json` by theirs behind it. */
export const SAMPLES: Record<string, Sample> = {
  // ---- Events ----
  'events/app_home_opened/java-JsonPayloadExtractorTest-requestBody-86c0bb98.json': {
    ids: { T12345678: 'team', U12345678: 'person' },
    answers: 'views.publish',
    words: '$return',
  },
  'events/app_mention.bot_message/java-EventTest-appMentionPayload2-66893f98.json': {
    ids: { T123: 'team', C123: 'channel' },
    ignored: NOT_OURS,
  },
  'events/app_mention/boltpy-test_app-app_mention_event_body-7029a35c.json': {
    ids: { T111: 'team', C111: 'channel', W222: 'person' },
    answers: 'chat.postMessage',
    words: HELP,
  },
  // The sender's team and organisation are another's; ours is the one that is authorized.
  'events/app_mention/boltpy-test_events_shared_channels-valid_event_body-e3fc5fd0.json': {
    ids: { T_INSTALLED: 'team', C111: 'channel', W222: 'person', W111: 'bot' },
    answers: 'chat.postMessage',
    words: HELP,
  },
  // Slack knows nobody of this id: somebody of a shared channel whom it does not show.
  'events/app_mention/java-EventRequestTest-appMentionPayload-6aef4770.json': {
    ids: { T123: 'team', C123: 'channel', U123: 'bot' },
    answers: 'chat.postMessage',
    words: HELP,
  },
  'events/app_mention/java-EventTest-appMentionPayload-ba5f6f6b.json': {
    ids: { T123: 'team', C123: 'channel', U123: 'bot', U234: 'person' },
    answers: 'chat.postMessage',
    words: HELP,
  },
  'events/app_rate_limited/java-AppRateLimitedEventTest-expectedJson-e886c222.json': {
    ids: { 'team-id': 'team' },
    ignored: 'Slack only says that it holds back; it is logged',
  },
  'events/app_uninstalled/boltpy-test_events-app_uninstalled_body-61c638b0.json': {
    given: 'a dead install',
    ids: { T111: 'team' },
    acts: UNINSTALLED,
  },
  'events/app_uninstalled/boltpy-test_events_shared_channels-app_uninstalled_body-386364d1.json': {
    given: 'a dead install',
    ids: { T_INSTALLED: 'team' },
    acts: UNINSTALLED,
  },
  'events/app_uninstalled/boltpy-test_events_token_revocations-event_payload-301c2b5b.json': {
    ignored: 'an organisation took the app away; it was never installed in one',
  },
  'events/app_uninstalled/java-EventUninstallationTest-appUninstalledEvent-1e53948b.json': {
    given: 'a dead install',
    ids: { T111: 'team' },
    acts: UNINSTALLED,
  },
  'events/goodbye/java-EventTypeDetectorImplTest-payload-83975448.json': {
    ids: { TXXXXXXXX: 'team' },
    ignored: 'it says nothing to an app with a request URL',
  },
  'events/member_joined_channel/boltpy-test_events-join_event_body-0f6c18a0.json': {
    given: 'a paused place',
    ids: { T111: 'team', C111: 'channel', U999: 'bot', U222: 'person' },
    acts: RESUMED,
  },
  'events/member_joined_channel/boltpy-test_events_shared_channels-join_event_body-57363a05.json': {
    given: 'a paused place',
    ids: { T_INSTALLED: 'team', T_SOURCE: 'elsewhere', C111: 'channel', W23456789: 'bot', U222: 'person' },
    acts: RESUMED,
  },
  // Everything but the organisation's install is ours.
  'events/member_left_channel/boltpy-test_events-body-155828a0.json': {
    given: 'a place',
    ids: { T222: 'elsewhere', T111: 'team', W111: 'bot', C111: 'channel' },
    ignored: 'it is told to the install of a whole organisation, and there is none',
  },
  'events/member_left_channel/boltpy-test_events-left_event_body-cd095d7e.json': {
    given: 'a place',
    ids: { T111: 'team', C111: 'channel', U999: 'bot' },
    acts: PAUSED,
  },
  'events/member_left_channel/boltpy-test_events_shared_channels-left_event_body-5a29d44c.json': {
    given: 'a place',
    ids: { T_INSTALLED: 'team', T_SOURCE: 'elsewhere', C111: 'channel', U999: 'bot' },
    acts: PAUSED,
  },
  'events/message.bot_message/boltpy-test_events_ignore_self-different_app_response_url_message_event-5506eeea.json': {
    ids: { T111: 'team', C111: 'channel' },
    ignored: NOT_OURS,
  },
  'events/message.bot_message/boltpy-test_events_ignore_self-response_url_message_event-af302097.json': {
    ids: { T111: 'team', C111: 'channel', BZYBOTHED: 'botId' },
    ignored: 'our own words, coming back',
  },
  'events/message.file_share/boltpy-test_events-message_file_share_body-e5ea9e63.json': {
    ids: { T111: 'team', U111: 'person', G111: 'channel' },
    ignored: INTERNAL,
  },
  'events/message.message_deleted/boltpy-test_message_deleted-event_payload-16f941d3.json': {
    ids: { T111: 'team', 'T-auth': 'team', C111: 'channel', U111: 'bot', '1665368619.804829': 'card' },
    acts: ['lanes $return: shown = ', '+ deliveries $return'],
  },
  'events/message/boltpy-test_events_org_apps-event_payload-7477b2b3.json': {
    ids: { T111: 'team', C111: 'channel', W111: 'person' },
    ignored: INTERNAL,
  },
  'events/message/boltpy-test_message-message_body2-1368a3ff.json': {
    ids: { T111: 'team', C111: 'channel', W111: 'person' },
    ignored: INTERNAL,
  },
  'events/message/boltpy-test_message_bot-bot_message_event_payload-effc76c7.json': {
    ids: { T111: 'team', C111: 'channel' },
    ignored: NOT_OURS,
  },
  'events/message/boltpy-test_message_bot-user_message_event_payload-dd482ac8.json': {
    ids: { T111: 'team', C111: 'channel', W111: 'person' },
    ignored: INTERNAL,
  },
  'events/message/java-EventTest-messagePayload-a83ea287.json': {
    ids: { T123: 'team', C123: 'channel', U234: 'person', U123: 'bot' },
    ignored: INTERNAL,
  },
  'events/message/java-EventTypeDetectorImplTest-payload-c177e3cf.json': {
    at: { team_id: 'team', 'event.channel': 'channel', 'event.user': 'person' },
    ignored: INTERNAL,
  },
  'events/message/java-EventsApiTest-lit-94d36fb7.json': {
    ids: { TXXXXXXXX: 'team', C2147483705: 'channel', U2147483697: 'person' },
    ignored: INTERNAL,
  },
  'events/reaction_added/boltpy-test_events_shared_channels-event_body-97b09947.json': {
    ids: { T_INSTALLED: 'team', T_SOURCE: 'elsewhere', C111: 'channel', '1599529504.000400': 'card' },
    ignored: NO_REACTIONS,
  },
  'events/reaction_added/boltpy-test_events_socket_mode-event_body-ae2d8e8b.json': {
    ids: { T111: 'team', C111: 'channel', W23456789: 'person', '1599529504.000400': 'card' },
    ignored: NO_REACTIONS,
  },
  'events/reaction_added/java-SlackApiFunctionTest-lit-0b3a73fe.json': {
    ids: { T111: 'team', C111: 'channel', W111: 'person', '1599529504.000400': 'card' },
    ignored: NO_REACTIONS,
  },
  'events/tokens_revoked/boltpy-test_events-tokens_revoked_body-748db237.json': {
    given: 'a dead install',
    ids: { T111: 'team', UXXXXXXXX: 'bot' },
    acts: UNINSTALLED,
  },

  // ---- Buttons ----
  'interactive/block_actions/boltpy-test_builtins-body-f81f13fb.json': {
    ids: { v: 'hold' },
    ignored: UNREADABLE,
  },
  'interactive/block_actions/java-AppConfigTest-blockActionsPayload-589ca482.json': {
    ids: { T111: 'team', W111: 'person', C111: 'channel', click_me_123: 'hold' },
    acts: HELD,
  },
  'interactive/block_actions/java-BlockActionPayloadTest-json-486edd5e.json': {
    ids: {
      T9TK3CUKW: 'team',
      UA8RXUSPL: 'person',
      CBR2V3XEX: 'channel',
      '1548261231.000200': 'card',
      click_me_123: 'hold',
    },
    acts: HELD,
  },
  'interactive/block_actions/java-BlockActionPayloadTest-jsonData-c9a42ee6.json': {
    given: 'a held return',
    ids: { T111: 'team', U111: 'person', C111: 'channel', '1661488735.191299': 'card', clicked: 'release' },
    acts: ['return_requests $return: hold_by = null', '+ events $return'],
  },
  // In a direct message, from a workflow: there is no address to answer at.
  'interactive/block_actions/java-BlockActionPayloadTest-jsonInteractionsFromRemoteFunction-6c18a3a4.json': {
    ids: { T03E94MJU: 'team', U03E94MK0: 'person', clicked: 'hold' },
    acts: HELD,
  },
  'interactive/block_actions/java-Issue419UseCaseTest-blockActionsPayload-6317063f.json': {
    ids: { 'start-event-subscription': 'hold' },
    ignored: UNREADABLE,
  },
  'interactive/block_actions/java-RemoteFunctionTest-actionPayload-01ae844a.json': {
    ids: {
      T03E94MJU: 'team',
      U03E94MK0: 'person',
      D065ZJQQQAE: 'channel',
      '1700615389.639759': 'card',
      clicked: 'hold',
    },
    acts: HELD,
  },

  // ---- Shortcuts ----
  'interactive/message_action/boltpy-test_app_using_methods_in_class-payload-e965df0e.json': {
    ids: {
      T111: 'team',
      W111: 'person',
      C111: 'channel',
      'test-shortcut': 'shortcut',
      '1583636382.000300': 'card',
    },
    answers: 'views.open',
    words: 'test',
  },
  'interactive/message_action/java-MessageShortcutPayloadTest-JSON-706521ff.json': {
    ids: {
      T0MJRM1A7: 'team',
      U0D15K92L: 'person',
      D0LFFBKLZ: 'channel',
      chirp_message: 'shortcut',
      '1516229207.000133': 'card',
    },
    answers: 'views.open',
    words: "World's smallest big cat!",
  },
  'interactive/message_action/java-MessageShortcutTest-realPayload-8571bdc5.json': {
    ids: {
      T123: 'team',
      U123: 'person',
      C123: 'channel',
      'test-message-action': 'shortcut',
      '1583636382.000300': 'card',
    },
    answers: 'views.open',
    words: 'test',
  },
  'interactive/shortcut/boltpy-test_asgi_http-body_data-88fdae2f.json': {
    ids: { T111: 'team', W111: 'person', 'test-shortcut': 'shortcut' },
    ignored: NO_SHORTCUT,
  },
  'interactive/shortcut/java-GlobalShortcutPayloadTest-json-209c3b98.json': {
    ids: { T111: 'team', W111: 'person' },
    ignored: NO_SHORTCUT,
  },
  'interactive/shortcut/java-GlobalShortcutTest-realPayload-aa702eb4.json': {
    ids: { T123: 'team', U123: 'person' },
    ignored: NO_SHORTCUT,
  },

  // ---- Forms ----
  'interactive/view_closed/java-ViewClosedPayloadTest-json-3dc6f947.json': {
    ids: { T12345678: 'team', U12345678: 'person' },
    at: { 'view.private_metadata': 'noteForm' },
    ignored: NOT_LISTENED,
  },
  'interactive/view_closed/java-ViewClosedRequestTest-orgWideInstallationPayload-4f2c0c1d.json': {
    ids: { T_expected: 'team', W111: 'person' },
    at: { 'view.private_metadata': 'noteForm' },
    ignored: NOT_LISTENED,
  },
  'interactive/view_closed/java-ViewClosedRequestTest-sharedChannelPayload-f7a08d86.json': {
    ids: { 'T-installed-workspace': 'team', W111: 'person', qEJr: 'textField' },
    at: { 'view.private_metadata': 'noteForm' },
    ignored: NOT_LISTENED,
  },
  'interactive/view_submission/boltpy-test_view_submission-body-b4c348d9.json': {
    ids: { T111: 'team', W111: 'person', 'This is for you!': 'noteForm', maBWU: 'textField' },
    acts: NOTED,
  },
  'interactive/view_submission/boltpy-test_view_submission-response_url_payload_body-fe0a8ae2.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel' },
    ignored: 'a form that carries nothing of ours',
  },
  'interactive/view_submission/java-SlackRequestParserTest-lit-751860fa.json': { ignored: UNREADABLE },
  'interactive/view_submission/java-SlackRequestParserTest-lit-d46fb394.json': { ignored: UNREADABLE },
  // A select, a date and a text under one name: the last one is what was written.
  'interactive/view_submission/java-ViewSubmissionPayloadTest-json-86e1549c.json': {
    ids: { T12345678: 'team', U12345678: 'person', single_action: 'textField' },
    at: { 'view.private_metadata': 'noteForm' },
    acts: NOTED,
  },
  'interactive/view_submission/java-ViewSubmissionPayloadTest-json-90f47624.json': {
    ids: { T03E94MJU: 'team', U03E94MK0: 'person', 'text-action': 'textField' },
    ignored: 'the form of a workflow: it carries nothing of ours',
  },
  // Somebody whose home is another workspace of the organisation: ours is the one the app is installed in.
  'interactive/view_submission/java-ViewSubmissionPayloadTest-orgAppPayload-ec651644.json': {
    ids: { T111: 'elsewhere', W111: 'person', 'agenda-action': 'textField' },
    at: { 'view.app_installed_team_id': 'team', 'view.private_metadata': 'noteForm' },
    acts: NOTED,
  },
  'interactive/view_submission/java-ViewSubmissionRequestTest-orgWideInstallationPayload-38bbdbdd.json': {
    ids: { T_expected: 'team', T_unexpected: 'elsewhere', W111: 'person', MMKH: 'textField' },
    at: { 'view.private_metadata': 'noteForm' },
    acts: NOTED,
  },
  // The preview has no fields of its own; what a person chose beside it changes nothing of what is sent.
  'interactive/view_submission/java-ViewSubmissionRequestTest-payload-ef655598.json': {
    given: 'a draft',
    ids: { T123: 'team', U03E94MK0: 'person', C234: 'channel' },
    at: { 'view.private_metadata': 'previewForm' },
    acts: ['+ messages $return', '+ events $return', '+ deliveries $return'],
  },
  'interactive/view_submission/java-ViewSubmissionTest-realPayload-958d69ba.json': {
    given: 'a customer who wrote',
    ids: { T123: 'team', U123: 'person', 'request-action': 'textField' },
    at: { 'view.private_metadata': 'answerForm' },
    acts: ['+ drafts $return'],
  },

  // ---- Commands ----
  'slash/boltpy-test_payload_utils-slash_command_body-b121f223.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel', '/test': 'command', hello: 'typedHold' },
    acts: HELD,
  },
  'slash/raw-form-bodies.json body1': {
    ids: { T0001: 'team', U2147483697: 'person', C2147483705: 'channel', '/weather': 'command', '94070': 'typedHold' },
    acts: HELD,
  },
  'slash/raw-form-bodies.json body2': {
    given: 'a held return',
    ids: { T111: 'team', W111: 'person', C111: 'channel', '/hello': 'command' },
    at: { text: 'typedRelease' },
    acts: ['return_requests $return: hold_by = null', '+ events $return'],
  },
  'slash/raw-form-bodies.json orgLevelApp': {
    given: 'a channel nobody connected',
    ids: { T111: 'team', W111: 'person', C111: 'channel', '/org-level-command': 'command', test: 'typedConnect' },
    acts: ['+ places $channel', '+ deliveries $return'],
  },

  'url_verification/java-InvalidRequestPatternTest-requestBody-f6ce2872.json': { says: 'challenge-value' },

  // ---- Socket Mode ----
  'socket-mode/boltpy-mock_socket_mode_server-str-41f46f70.json': {
    ids: { T111: 'team', U111: 'person', 'do-something': 'shortcut' },
    ignored: NO_SHORTCUT,
  },
  'socket-mode/boltpy-mock_socket_mode_server-str-8abd7a5e.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel', '/hello-socket-mode': 'command' },
    at: { text: 'typedHold' },
    acts: HELD,
  },
  'socket-mode/boltpy-mock_socket_mode_server-str-d7b9cc93.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel' },
    ignored: INTERNAL,
  },
  'socket-mode/java-MockSocketMode-eventsEnvelope-dbf12a7a.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel', U222: 'bot' },
    answers: 'chat.postMessage',
    words: HELP,
  },
  'socket-mode/java-MockSocketMode-interactiveEnvelope-2fe7b7cc.json': {
    ids: { T111: 'team', U111: 'person', C111: 'channel', '1605853634.000400': 'card', underlying: 'hold' },
    acts: HELD,
  },
  'socket-mode/java-MockSocketMode-lit-da02d646.json': { frame: 'hello' },
  'socket-mode/pysdk-mock_socket_mode_server-socket_mode_disconnect_message-f552e6d8.json': {
    frame: 'too_many_websockets',
  },
  'socket-mode/pysdk-mock_socket_mode_server-socket_mode_hello_message-ec932859.json': { frame: 'hello' },
  'socket-mode/pysdk-mock_socket_mode_server-str-156ed56f.json': {
    ids: { T111: 'team', U111: 'person', 'do-something': 'shortcut' },
    ignored: NO_SHORTCUT,
  },
  'socket-mode/pysdk-mock_socket_mode_server-str-1a34366f.json': {
    ids: { T111: 'team', U222: 'person', C111: 'channel' },
    ignored: INTERNAL,
  },
};
