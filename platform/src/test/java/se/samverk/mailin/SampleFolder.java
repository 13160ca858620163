package se.samverk.mailin;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.URLName;
import java.util.Properties;

/** A folder of a mail server with these mails, which never changes. */
final class SampleFolder extends Folder {

    private final boolean open;
    private final Message[] messages;

    SampleFolder(boolean open, Message... messages) {
        super(new NoStore());
        this.open = open;
        this.messages = messages.clone();
    }

    private static final class NoStore extends Store {
        private NoStore() {
            super(Session.getInstance(new Properties()), new URLName("imap://127.0.0.1"));
        }

        @Override
        public Folder getDefaultFolder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Folder getFolder(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Folder getFolder(URLName url) {
            throw new UnsupportedOperationException();
        }
    }

    @Override
    public int getMessageCount() {
        return messages.length;
    }

    @Override
    public Message getMessage(int number) {
        return messages[number - 1];
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public String getName() {
        return "INBOX";
    }

    @Override
    public String getFullName() {
        return "INBOX";
    }

    @Override
    public Folder getParent() {
        return this;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public Folder[] list(String pattern) {
        return new Folder[0];
    }

    @Override
    public char getSeparator() {
        return '/';
    }

    @Override
    public int getType() {
        return HOLDS_MESSAGES;
    }

    @Override
    public boolean create(int type) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean hasNewMessages() {
        return false;
    }

    @Override
    public Folder getFolder(String name) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean delete(boolean recurse) {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean renameTo(Folder other) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void open(int mode) {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close(boolean expunge) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Flags getPermanentFlags() {
        return new Flags();
    }

    @Override
    public void appendMessages(Message[] more) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Message[] expunge() {
        throw new UnsupportedOperationException();
    }
}
