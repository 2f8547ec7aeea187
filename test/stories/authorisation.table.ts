import type { HoldReason } from '../../src/domain/hold.ts'
import type { Actor, Cause, State } from '../../src/domain/reset.ts'

/** Who presses a button or hands back a code. */
export type Role =
  | 'the requester'
  | 'an approver who is the requester'
  | 'an approver'
  | 'the approver who vouched'
  | 'another employee'
  | 'a former approver'
  | 'a guest in the group'
  | 'a disabled account in the group'

/** The columns of the table, and who is in each. */
export const columns = {
  requester: ['the requester'],
  'also approver': ['an approver who is the requester'],
  approver: ['an approver'],
  voucher: ['the approver who vouched'],
  'anybody else': [
    'another employee',
    // In the group until the card was posted.
    'a former approver',
    'a guest in the group',
    'a disabled account in the group',
  ],
} as const satisfies Readonly<Record<string, readonly Role[]>>
export type Column = keyof typeof columns

/** What the bot takes them for where an approver is asked for. */
export const takenFor = {
  employee: ['requester', 'anybody else'],
  approver: ['also approver', 'approver', 'voucher'],
} as const satisfies Readonly<Record<Exclude<Actor['kind'], 'system'>, readonly Column[]>>

/** Why IT was asked. `open`: the phone may still do what it was asked before. */
const causes = {
  policy: ['awaitingApproval: policy'],
  // The voucher has pressed the button and signed in, and holds the code.
  cannotSignIn: ['awaitingApproval: cannotSignIn'],
  failed: ['awaitingApproval: failed', 'awaitingApproval: failed, open'],
  noSelfService: ['awaitingApproval: noSelfService'],
  noDevice: ['awaitingApproval: noDevice'],
} as const satisfies Readonly<Record<Cause, readonly `awaitingApproval: ${string}`[]>>

/** The rows for each state of the rulebook, which does not compile without any for a state or a cause. */
export const states = {
  // The requester's devices have been listed.
  none: ['none'],
  // In these two the requester has signed in, and holds the code.
  awaitingSignIn: ['awaitingSignIn'],
  lapsed: ['lapsed'],
  awaitingApproval: [
    ...causes.policy,
    ...causes.cannotSignIn,
    ...causes.failed,
    ...causes.noSelfService,
    ...causes.noDevice,
  ],
  // `asked`: Intune was.
  resetting: ['resetting: not asked', 'resetting: asked'],
  failed: ['failed: final', 'failed: open'],
  // `later`: after a quarter of an hour the requester has signed in again, and holds the code.
  done: ['done: signIn', 'done: signIn, later', 'done: vouch', 'done: disowned'],
  closed: ['closed: cancelled', 'closed: denied'],
} as const satisfies { readonly [S in State | 'none']: readonly (S | `${S}: ${string}`)[] }
export type StateName = (typeof states)[keyof typeof states][number]

/** The rows for what is lifted. */
export const holds = {
  none: 'none',
  disowned: 'on the requester',
  burst: 'on everybody',
  byIT: 'by an approver',
  lifted: 'lifted',
} as const satisfies Readonly<Record<HoldReason | 'none' | 'lifted', string>>
export type HoldName = (typeof holds)[keyof typeof holds]

/**
 * What is got in another place than in the table, where `reset.*`, `passcode.show` and codes come
 * from one's own chat, and `approval.*` and `hold.lift` from the channel. What is not here gets the
 * same, except that nobody is shown a card of their own in a channel.
 */
export const elsewhere = {
  'passcode.show': 'goOnInPrivate',
  'devices.more': 'goOnInPrivate',
  'a code handed back': 'nothing',
  'a code typed': 'desk.help',
} as const

/**
 * What each press gets. A state: that is the reset's state now (with `+` a new one's, the presser's
 * own). `passcode`, `lifted`: that. `signInFirst`: a prompt, and nothing else yet. `a card`: of what
 * they were offered. `oneMoment`: what is the presser's own is looked up or shown again. Any other
 * word is the name of the sentence that says no, and nothing changes.
 */
export const table = {
  'passcode.show': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notYours           notYours           notYours           notYours           notYours
    awaitingSignIn                   notNow             notNow             notNow             notNow             notYours
    lapsed                           notNow             notNow             notNow             notNow             notYours
    awaitingApproval: policy         notNow             notNow             notNow             notNow             notYours
    awaitingApproval: cannotSignIn   notNow             notNow             notNow             notNow             notYours
    awaitingApproval: failed         notNow             notNow             notNow             notNow             notYours
    awaitingApproval: failed, open   notNow             notNow             notNow             notNow             notYours
    awaitingApproval: noSelfService  notNow             notNow             notNow             notNow             notYours
    awaitingApproval: noDevice       notNow             notNow             notNow             notNow             notYours
    resetting: not asked             notNow             notNow             notNow             notNow             notYours
    resetting: asked                 notNow             notNow             notNow             notNow             notYours
    failed: final                    notNow             notNow             notNow             notNow             notYours
    failed: open                     notNow             notNow             notNow             notNow             notYours
    done: signIn                     passcode           passcode           notForYou          notForYou          notYours
    done: signIn, later              signInFirst        signInFirst        notForYou          notForYou          notYours
    done: vouch                      notForYou          notForYou          notForYou          passcode           notYours
    done: disowned                   disowned           disowned           disowned           disowned           notYours
    closed: cancelled                ended              ended              ended              ended              notYours
    closed: denied                   ended              ended              already.denied     already.denied     notYours
  `,
  'reset.choose': `
                                     requester          also approver      approver           voucher            anybody else
    none                             +awaitingSignIn    +awaitingSignIn    notOffered         notOffered         notOffered
    awaitingSignIn                   awaitingSignIn     awaitingSignIn     notOffered         notOffered         notOffered
    lapsed                           awaitingSignIn     awaitingSignIn     notOffered         notOffered         notOffered
    awaitingApproval: policy         awaitingApproval   awaitingApproval   notOffered         notOffered         notOffered
    awaitingApproval: cannotSignIn   awaitingApproval   awaitingApproval   notOffered         notOffered         notOffered
    awaitingApproval: failed         awaitingApproval   awaitingApproval   notOffered         notOffered         notOffered
    awaitingApproval: failed, open   awaitingApproval   awaitingApproval   notOffered         notOffered         notOffered
    awaitingApproval: noSelfService  awaitingApproval   awaitingApproval   notOffered         notOffered         notOffered
    awaitingApproval: noDevice       notOffered         notOffered         notOffered         notOffered         notOffered
    resetting: not asked             resetting          resetting          notOffered         notOffered         notOffered
    resetting: asked                 resetting          resetting          notOffered         notOffered         notOffered
    failed: final                    failed             failed             notOffered         notOffered         notOffered
    failed: open                     failed             failed             notOffered         notOffered         notOffered
    done: signIn                     +awaitingApproval  +awaitingApproval  notOffered         notOffered         notOffered
    done: signIn, later              +awaitingSignIn    +awaitingSignIn    notOffered         notOffered         notOffered
    done: vouch                      +awaitingApproval  +awaitingApproval  notOffered         notOffered         notOffered
    done: disowned                   +awaitingApproval  +awaitingApproval  notOffered         notOffered         notOffered
    closed: cancelled                +awaitingSignIn    +awaitingSignIn    notOffered         notOffered         notOffered
    closed: denied                   +awaitingApproval  +awaitingApproval  notOffered         notOffered         notOffered
  `,
  'reset.cancel': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notYours           notYours           notYours           notYours           notYours
    awaitingSignIn                   closed             closed             notYours           notYours           notYours
    lapsed                           closed             closed             notYours           notYours           notYours
    awaitingApproval: policy         closed             closed             notYours           notYours           notYours
    awaitingApproval: cannotSignIn   closed             closed             notYours           notYours           notYours
    awaitingApproval: failed         closed             closed             notYours           notYours           notYours
    awaitingApproval: failed, open   alreadyAsked       alreadyAsked       notYours           notYours           notYours
    awaitingApproval: noSelfService  closed             closed             notYours           notYours           notYours
    awaitingApproval: noDevice       closed             closed             notYours           notYours           notYours
    resetting: not asked             closed             closed             notYours           notYours           notYours
    resetting: asked                 alreadyAsked       alreadyAsked       notYours           notYours           notYours
    failed: final                    closed             closed             notYours           notYours           notYours
    failed: open                     alreadyAsked       alreadyAsked       notYours           notYours           notYours
    done: signIn                     ended              ended              notYours           notYours           notYours
    done: signIn, later              ended              ended              notYours           notYours           notYours
    done: vouch                      ended              ended              notYours           notYours           notYours
    done: disowned                   ended              ended              notYours           notYours           notYours
    closed: cancelled                ended              ended              notYours           notYours           notYours
    closed: denied                   ended              ended              notYours           notYours           notYours
  `,
  'reset.again': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notYours           notYours           notYours           notYours           notYours
    awaitingSignIn                   awaitingSignIn     awaitingSignIn     notYours           notYours           notYours
    lapsed                           awaitingSignIn     awaitingSignIn     notYours           notYours           notYours
    awaitingApproval: policy         notNow             notNow             notYours           notYours           notYours
    awaitingApproval: cannotSignIn   notNow             notNow             notYours           notYours           notYours
    awaitingApproval: failed         notNow             notNow             notYours           notYours           notYours
    awaitingApproval: failed, open   notNow             notNow             notYours           notYours           notYours
    awaitingApproval: noSelfService  notNow             notNow             notYours           notYours           notYours
    awaitingApproval: noDevice       notNow             notNow             notYours           notYours           notYours
    resetting: not asked             notNow             notNow             notYours           notYours           notYours
    resetting: asked                 notNow             notNow             notYours           notYours           notYours
    failed: final                    notNow             notNow             notYours           notYours           notYours
    failed: open                     notNow             notNow             notYours           notYours           notYours
    done: signIn                     ended              ended              notYours           notYours           notYours
    done: signIn, later              ended              ended              notYours           notYours           notYours
    done: vouch                      ended              ended              notYours           notYours           notYours
    done: disowned                   ended              ended              notYours           notYours           notYours
    closed: cancelled                ended              ended              notYours           notYours           notYours
    closed: denied                   ended              ended              notYours           notYours           notYours
  `,
  'reset.remind': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notYours           notYours           notYours           notYours           notYours
    awaitingSignIn                   notNow             notNow             notYours           notYours           notYours
    lapsed                           notNow             notNow             notYours           notYours           notYours
    awaitingApproval: policy         justReminded       justReminded       notYours           notYours           notYours
    awaitingApproval: cannotSignIn   justReminded       justReminded       notYours           notYours           notYours
    awaitingApproval: failed         justReminded       justReminded       notYours           notYours           notYours
    awaitingApproval: failed, open   justReminded       justReminded       notYours           notYours           notYours
    awaitingApproval: noSelfService  justReminded       justReminded       notYours           notYours           notYours
    awaitingApproval: noDevice       justReminded       justReminded       notYours           notYours           notYours
    resetting: not asked             notNow             notNow             notYours           notYours           notYours
    resetting: asked                 notNow             notNow             notYours           notYours           notYours
    failed: final                    notNow             notNow             notYours           notYours           notYours
    failed: open                     notNow             notNow             notYours           notYours           notYours
    done: signIn                     ended              ended              notYours           notYours           notYours
    done: signIn, later              ended              ended              notYours           notYours           notYours
    done: vouch                      ended              ended              notYours           notYours           notYours
    done: disowned                   ended              ended              notYours           notYours           notYours
    closed: cancelled                ended              ended              notYours           notYours           notYours
    closed: denied                   ended              ended              notYours           notYours           notYours
  `,
  'reset.disown': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notYours           notYours           notYours           notYours           notYours
    awaitingSignIn                   closed             closed             notYours           notYours           notYours
    lapsed                           closed             closed             notYours           notYours           notYours
    awaitingApproval: policy         closed             closed             notYours           notYours           notYours
    awaitingApproval: cannotSignIn   closed             closed             notYours           notYours           notYours
    awaitingApproval: failed         closed             closed             notYours           notYours           notYours
    awaitingApproval: failed, open   failed             failed             notYours           notYours           notYours
    awaitingApproval: noSelfService  closed             closed             notYours           notYours           notYours
    awaitingApproval: noDevice       closed             closed             notYours           notYours           notYours
    resetting: not asked             closed             closed             notYours           notYours           notYours
    resetting: asked                 resetting          resetting          notYours           notYours           notYours
    failed: final                    failed             failed             notYours           notYours           notYours
    failed: open                     failed             failed             notYours           notYours           notYours
    done: signIn                     done               done               notYours           notYours           notYours
    done: signIn, later              done               done               notYours           notYours           notYours
    done: vouch                      done               done               notYours           notYours           notYours
    done: disowned                   done               done               notYours           notYours           notYours
    closed: cancelled                ended              ended              notYours           notYours           notYours
    closed: denied                   ended              ended              notYours           notYours           notYours
  `,
  'reset.escalate': `
                                     requester          also approver      approver           voucher            anybody else
    none                             +awaitingApproval  +awaitingApproval  +awaitingApproval  +awaitingApproval  +awaitingApproval
    awaitingSignIn                   awaitingApproval   awaitingApproval   notYours           notYours           notYours
    lapsed                           awaitingApproval   awaitingApproval   notYours           notYours           notYours
    awaitingApproval: policy         notNow             notNow             notYours           notYours           notYours
    awaitingApproval: cannotSignIn   notNow             notNow             notYours           notYours           notYours
    awaitingApproval: failed         notNow             notNow             notYours           notYours           notYours
    awaitingApproval: failed, open   notNow             notNow             notYours           notYours           notYours
    awaitingApproval: noSelfService  notNow             notNow             notYours           notYours           notYours
    awaitingApproval: noDevice       notNow             notNow             notYours           notYours           notYours
    resetting: not asked             notNow             notNow             notYours           notYours           notYours
    resetting: asked                 notNow             notNow             notYours           notYours           notYours
    failed: final                    awaitingApproval   awaitingApproval   notYours           notYours           notYours
    failed: open                     awaitingApproval   awaitingApproval   notYours           notYours           notYours
    done: signIn                     ended              ended              notYours           notYours           notYours
    done: signIn, later              ended              ended              notYours           notYours           notYours
    done: vouch                      ended              ended              notYours           notYours           notYours
    done: disowned                   ended              ended              notYours           notYours           notYours
    closed: cancelled                ended              ended              notYours           notYours           notYours
    closed: denied                   ended              ended              notYours           notYours           notYours
  `,
  'devices.more': `
                                     requester          also approver      approver           voucher            anybody else
    none                             a card             a card             notOffered         notOffered         notOffered
    awaitingSignIn                   a card             a card             notOffered         notOffered         notOffered
    lapsed                           a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: policy         a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: cannotSignIn   a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: failed         a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: failed, open   a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: noSelfService  a card             a card             notOffered         notOffered         notOffered
    awaitingApproval: noDevice       notOffered         notOffered         notOffered         notOffered         notOffered
    resetting: not asked             a card             a card             notOffered         notOffered         notOffered
    resetting: asked                 a card             a card             notOffered         notOffered         notOffered
    failed: final                    a card             a card             notOffered         notOffered         notOffered
    failed: open                     a card             a card             notOffered         notOffered         notOffered
    done: signIn                     a card             a card             notOffered         notOffered         notOffered
    done: signIn, later              a card             a card             notOffered         notOffered         notOffered
    done: vouch                      a card             a card             notOffered         notOffered         notOffered
    done: disowned                   a card             a card             notOffered         notOffered         notOffered
    closed: cancelled                a card             a card             notOffered         notOffered         notOffered
    closed: denied                   a card             a card             notOffered         notOffered         notOffered
  `,
  'reset.find': `
                                     requester          also approver      approver           voucher            anybody else
    none                             oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingSignIn                   oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    lapsed                           oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: policy         oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: cannotSignIn   oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: failed         oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: failed, open   oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: noSelfService  oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    awaitingApproval: noDevice       oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    resetting: not asked             oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    resetting: asked                 oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    failed: final                    oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    failed: open                     oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    done: signIn                     oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    done: signIn, later              oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    done: vouch                      oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    done: disowned                   oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    closed: cancelled                oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
    closed: denied                   oneMoment          oneMoment          oneMoment          oneMoment          oneMoment
  `,
  'reset.status': `
                                     requester          also approver      approver           voucher            anybody else
    none                             nothingOpen        nothingOpen        nothingOpen        nothingOpen        nothingOpen
    awaitingSignIn                   oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    lapsed                           oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: policy         oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: cannotSignIn   oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: failed         oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: failed, open   oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: noSelfService  oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    awaitingApproval: noDevice       oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    resetting: not asked             oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    resetting: asked                 oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    failed: final                    oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    failed: open                     oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    done: signIn                     oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    done: signIn, later              oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    done: vouch                      oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    done: disowned                   oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    closed: cancelled                oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
    closed: denied                   oneMoment          oneMoment          nothingOpen        nothingOpen        nothingOpen
  `,
  'approval.claim': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    awaitingSignIn                   notForYou          ownRequest         notNow             notNow             notForYou
    lapsed                           notForYou          ownRequest         notNow             notNow             notForYou
    awaitingApproval: policy         notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    awaitingApproval: cannotSignIn   notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    awaitingApproval: failed         notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    awaitingApproval: failed, open   notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    awaitingApproval: noSelfService  notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    awaitingApproval: noDevice       notForYou          ownRequest         awaitingApproval   awaitingApproval   notForYou
    resetting: not asked             notForYou          ownRequest         notNow             notNow             notForYou
    resetting: asked                 notForYou          ownRequest         notNow             notNow             notForYou
    failed: final                    notForYou          ownRequest         notNow             notNow             notForYou
    failed: open                     notForYou          ownRequest         notNow             notNow             notForYou
    done: signIn                     notForYou          ownRequest         ended              ended              notForYou
    done: signIn, later              notForYou          ownRequest         ended              ended              notForYou
    done: vouch                      notForYou          ownRequest         already.vouched    already.vouched    notForYou
    done: disowned                   notForYou          ownRequest         ended              ended              notForYou
    closed: cancelled                notForYou          ownRequest         ended              ended              notForYou
    closed: denied                   notForYou          ownRequest         already.denied     already.denied     notForYou
  `,
  'approval.approve': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    awaitingSignIn                   notForYou          ownRequest         notNow             notNow             notForYou
    lapsed                           notForYou          ownRequest         notNow             notNow             notForYou
    awaitingApproval: policy         notForYou          ownRequest         awaitingSignIn     awaitingSignIn     notForYou
    awaitingApproval: cannotSignIn   notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: failed         notForYou          ownRequest         awaitingSignIn     awaitingSignIn     notForYou
    awaitingApproval: failed, open   notForYou          ownRequest         alreadyAsked       alreadyAsked       notForYou
    awaitingApproval: noSelfService  notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: noDevice       notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    resetting: not asked             notForYou          ownRequest         notNow             notNow             notForYou
    resetting: asked                 notForYou          ownRequest         notNow             notNow             notForYou
    failed: final                    notForYou          ownRequest         notNow             notNow             notForYou
    failed: open                     notForYou          ownRequest         notNow             notNow             notForYou
    done: signIn                     notForYou          ownRequest         ended              ended              notForYou
    done: signIn, later              notForYou          ownRequest         ended              ended              notForYou
    done: vouch                      notForYou          ownRequest         already.vouched    already.vouched    notForYou
    done: disowned                   notForYou          ownRequest         ended              ended              notForYou
    closed: cancelled                notForYou          ownRequest         ended              ended              notForYou
    closed: denied                   notForYou          ownRequest         already.denied     already.denied     notForYou
  `,
  'approval.deny': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    awaitingSignIn                   notForYou          ownRequest         notNow             notNow             notForYou
    lapsed                           notForYou          ownRequest         notNow             notNow             notForYou
    awaitingApproval: policy         notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: cannotSignIn   notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: failed         notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: failed, open   notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: noSelfService  notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: noDevice       notForYou          ownRequest         closed             closed             notForYou
    resetting: not asked             notForYou          ownRequest         notNow             notNow             notForYou
    resetting: asked                 notForYou          ownRequest         notNow             notNow             notForYou
    failed: final                    notForYou          ownRequest         notNow             notNow             notForYou
    failed: open                     notForYou          ownRequest         notNow             notNow             notForYou
    done: signIn                     notForYou          ownRequest         ended              ended              notForYou
    done: signIn, later              notForYou          ownRequest         ended              ended              notForYou
    done: vouch                      notForYou          ownRequest         already.vouched    already.vouched    notForYou
    done: disowned                   notForYou          ownRequest         ended              ended              notForYou
    closed: cancelled                notForYou          ownRequest         ended              ended              notForYou
    closed: denied                   notForYou          ownRequest         already.denied     already.denied     notForYou
  `,
  'approval.vouch': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    awaitingSignIn                   notForYou          ownRequest         notNow             notNow             notForYou
    lapsed                           notForYou          ownRequest         notNow             notNow             notForYou
    awaitingApproval: policy         notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: cannotSignIn   notForYou          ownRequest         signInFirst        signInFirst        notForYou
    awaitingApproval: failed         notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: failed, open   notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: noSelfService  notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    awaitingApproval: noDevice       notForYou          ownRequest         notThisDecision    notThisDecision    notForYou
    resetting: not asked             notForYou          ownRequest         notNow             notNow             notForYou
    resetting: asked                 notForYou          ownRequest         notNow             notNow             notForYou
    failed: final                    notForYou          ownRequest         notNow             notNow             notForYou
    failed: open                     notForYou          ownRequest         notNow             notNow             notForYou
    done: signIn                     notForYou          ownRequest         ended              ended              notForYou
    done: signIn, later              notForYou          ownRequest         ended              ended              notForYou
    done: vouch                      notForYou          ownRequest         already.vouched    already.vouched    notForYou
    done: disowned                   notForYou          ownRequest         ended              ended              notForYou
    closed: cancelled                notForYou          ownRequest         ended              ended              notForYou
    closed: denied                   notForYou          ownRequest         already.denied     already.denied     notForYou
  `,
  'approval.handled': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    awaitingSignIn                   notForYou          ownRequest         notNow             notNow             notForYou
    lapsed                           notForYou          ownRequest         notNow             notNow             notForYou
    awaitingApproval: policy         notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: cannotSignIn   notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: failed         notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: failed, open   notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: noSelfService  notForYou          ownRequest         closed             closed             notForYou
    awaitingApproval: noDevice       notForYou          ownRequest         closed             closed             notForYou
    resetting: not asked             notForYou          ownRequest         notNow             notNow             notForYou
    resetting: asked                 notForYou          ownRequest         notNow             notNow             notForYou
    failed: final                    notForYou          ownRequest         notNow             notNow             notForYou
    failed: open                     notForYou          ownRequest         notNow             notNow             notForYou
    done: signIn                     notForYou          ownRequest         ended              ended              notForYou
    done: signIn, later              notForYou          ownRequest         ended              ended              notForYou
    done: vouch                      notForYou          ownRequest         already.vouched    already.vouched    notForYou
    done: disowned                   notForYou          ownRequest         ended              ended              notForYou
    closed: cancelled                notForYou          ownRequest         ended              ended              notForYou
    closed: denied                   notForYou          ownRequest         already.denied     already.denied     notForYou
  `,
  'a code handed back': `
                                     requester          also approver      approver           voucher            anybody else
    none                             noPrompt           noPrompt           noPrompt           noPrompt           noPrompt
    awaitingSignIn                   resetting          resetting          noPrompt           noPrompt           noPrompt
    lapsed                           promptOver         promptOver         noPrompt           noPrompt           noPrompt
    awaitingApproval: policy         noPrompt           noPrompt           noPrompt           noPrompt           noPrompt
    awaitingApproval: cannotSignIn   notNow             notNow             noPrompt           resetting          noPrompt
    awaitingApproval: failed         notNow             notNow             noPrompt           noPrompt           noPrompt
    awaitingApproval: failed, open   notNow             notNow             noPrompt           noPrompt           noPrompt
    awaitingApproval: noSelfService  noPrompt           noPrompt           noPrompt           noPrompt           noPrompt
    awaitingApproval: noDevice       noPrompt           noPrompt           noPrompt           noPrompt           noPrompt
    resetting: not asked             notNow             notNow             noPrompt           noPrompt           noPrompt
    resetting: asked                 notNow             notNow             noPrompt           noPrompt           noPrompt
    failed: final                    notNow             notNow             noPrompt           noPrompt           noPrompt
    failed: open                     notNow             notNow             noPrompt           noPrompt           noPrompt
    done: signIn                     promptOver         promptOver         noPrompt           noPrompt           noPrompt
    done: signIn, later              done               done               noPrompt           noPrompt           noPrompt
    done: vouch                      promptOver         promptOver         noPrompt           notForYou          noPrompt
    done: disowned                   frozen             frozen             noPrompt           noPrompt           noPrompt
    closed: cancelled                ended              ended              noPrompt           noPrompt           noPrompt
    closed: denied                   noPrompt           noPrompt           noPrompt           noPrompt           noPrompt
  `,
  'a code typed': `
                                     requester          also approver      approver           voucher            anybody else
    none                             choices            choices            choices            choices            choices
    awaitingSignIn                   resetting          resetting          choices            choices            choices
    lapsed                           promptOver         promptOver         choices            choices            choices
    awaitingApproval: policy         choices            choices            choices            choices            choices
    awaitingApproval: cannotSignIn   notNow             notNow             choices            resetting          choices
    awaitingApproval: failed         choices            choices            choices            choices            choices
    awaitingApproval: failed, open   choices            choices            choices            choices            choices
    awaitingApproval: noSelfService  choices            choices            choices            choices            choices
    awaitingApproval: noDevice       choices            choices            choices            choices            choices
    resetting: not asked             choices            choices            choices            choices            choices
    resetting: asked                 choices            choices            choices            choices            choices
    failed: final                    choices            choices            choices            choices            choices
    failed: open                     choices            choices            choices            choices            choices
    done: signIn                     choices            choices            choices            choices            choices
    done: signIn, later              done               done               choices            choices            choices
    done: vouch                      promptOver         promptOver         choices            choices            choices
    done: disowned                   frozen             frozen             choices            choices            choices
    closed: cancelled                choices            choices            choices            choices            choices
    closed: denied                   choices            choices            choices            choices            choices
  `,
  'hold.lift': `
                                     requester          also approver      approver           voucher            anybody else
    none                             notForYou          notYours           notYours           notYours           notForYou
    on the requester                 notForYou          ownRequest         lifted             lifted             notForYou
    on everybody                     notForYou          lifted             lifted             lifted             notForYou
    by an approver                   notForYou          ownRequest         lifted             lifted             notForYou
    lifted                           notForYou          ownRequest         notHeld            notHeld            notForYou
  `,
} as const
export type Verb = keyof typeof table
