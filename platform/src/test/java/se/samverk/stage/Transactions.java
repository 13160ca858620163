package se.samverk.stage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import org.jboss.weld.transaction.spi.TransactionServices;

/**
 * The transactions of one server, each with an entity manager of its own, bound to the thread that has begun it. A failure
 * that passes the border of one that was joined rolls the whole back, also where it is caught.
 */
final class Transactions implements TransactionServices {

    private static final class Running {
        final EntityManager em;
        final List<Synchronization> synchronizations = new ArrayList<>();
        boolean rollbackOnly;

        Running(EntityManager em) {
            this.em = em;
        }
    }

    private final EntityManagerFactory database;
    private final EntityManager entities;

    /** Of each thread: the one that runs is first, those that stand aside meanwhile follow. */
    private final ThreadLocal<Deque<Running>> running = ThreadLocal.withInitial(ArrayDeque::new);

    Transactions(EntityManagerFactory database) {
        this.database = database;
        this.entities = (EntityManager) Proxy.newProxyInstance(
                Transactions.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(current(), arguments);
                    } catch (InvocationTargetException failed) {
                        throw failed.getCause();
                    }
                });
    }

    /** What is injected: of the transaction that runs, or of none. */
    EntityManager entities() {
        return entities;
    }

    private EntityManager current() {
        return isTransactionActive() ? running.get().getFirst().em : database.createEntityManager();
    }

    /** Joins the transaction that runs, or begins one. */
    <T> T required(Supplier<T> work) {
        if (!isTransactionActive()) {
            return requiresNew(work);
        }
        Running joined = running.get().getFirst();
        try {
            return work.get();
        } catch (RuntimeException failed) {
            joined.rollbackOnly = true;
            throw failed;
        }
    }

    <T> T requiresNew(Supplier<T> work) {
        Running begun = new Running(database.createEntityManager());
        begun.em.getTransaction().begin();
        return done(begun, () -> {
            T result = work.get();
            if (begun.rollbackOnly) {
                throw new IllegalStateException("a failure within has rolled the transaction back");
            }
            begun.synchronizations.forEach(Synchronization::beforeCompletion);
            begun.em.getTransaction().commit();
            return result;
        });
    }

    private <T> T done(Running begun, Supplier<T> work) {
        running.get().addFirst(begun);
        int status = Status.STATUS_ROLLEDBACK;
        try {
            T result = work.get();
            status = Status.STATUS_COMMITTED;
            return result;
        } finally {
            running.get().removeFirst();
            if (begun.em.getTransaction().isActive()) {
                begun.em.getTransaction().rollback();
            }
            begun.em.close();
            int outcome = status;
            begun.synchronizations.forEach(one -> one.afterCompletion(outcome));
        }
    }

    /** Lets the transaction that runs stand aside. */
    <T> T notSupported(Supplier<T> work) {
        Deque<Running> aside = running.get();
        running.remove();
        try {
            return work.get();
        } finally {
            running.set(aside);
        }
    }

    @Override
    public boolean isTransactionActive() {
        return !running.get().isEmpty();
    }

    @Override
    public void registerSynchronization(Synchronization synchronization) {
        running.get().getFirst().synchronizations.add(synchronization);
    }

    @Override
    public UserTransaction getUserTransaction() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void cleanup() {
        running.remove();
    }
}
