package se.samverk.stage;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.persistence.logging.AbstractSessionLog;
import org.eclipse.persistence.logging.SessionLog;
import org.eclipse.persistence.logging.SessionLogEntry;
import org.eclipse.persistence.sessions.server.ServerSession;

/** The SQL statements that some work sends to the database. */
public final class SentStatements extends AbstractSessionLog {

    private final List<String> sent = new ArrayList<>();

    private SentStatements() {}

    public static List<String> of(Server server, Runnable work) {
        SentStatements log = new SentStatements();
        ServerSession session = server.inDatabase(em -> em.unwrap(ServerSession.class));
        SessionLog before = session.getSessionLog();
        session.setSessionLog(log);
        try {
            server.inTransaction(work);
        } finally {
            session.setSessionLog(before);
        }
        return List.copyOf(log.sent);
    }

    @Override
    public boolean shouldLog(int level, String category) {
        return SessionLog.SQL.equals(category);
    }

    @Override
    public void log(SessionLogEntry entry) {
        if (SessionLog.SQL.equals(entry.getNameSpace())) {
            sent.add(entry.getMessage());
        }
    }
}
