// Notices on the computer's desktop, which stay where anybody may see them: numbers only. In a browser a person allows
// them first; the window of the desktop application has leave.

/** 'default': nobody was asked yet. 'unsupported': there are none here. */
export type NoticeLeave = NotificationPermission | 'unsupported';

export const noticeLeave = (): NoticeLeave => ('Notification' in window ? Notification.permission : 'unsupported');

/** Asks the person, where nobody did. Only in answer to something they did. */
export const askNoticeLeave = async (): Promise<NoticeLeave> =>
  noticeLeave() === 'default' ? Notification.requestPermission() : noticeLeave();

/** The same `tag` replaces the notice before. A click brings the window to the front. */
export function showDesktopNotice(title: string, body: string, tag: string, onOpen: () => void): void {
  const notice = new Notification(title, { body, tag, lang: 'fr' });
  notice.onclick = () => {
    window.focus();
    notice.close();
    onOpen();
  };
}
