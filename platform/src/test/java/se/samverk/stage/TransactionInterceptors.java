package se.samverk.stage;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;

/** One for each kind of {@code @Transactional} that the product asks for. */
final class TransactionInterceptors {

    private static final int PRIORITY = Interceptor.Priority.PLATFORM_BEFORE + 200;

    static final Transactional REQUIRED = Required.class.getAnnotation(Transactional.class);

    private TransactionInterceptors() {}

    private static Supplier<Object> proceeding(InvocationContext invocation) {
        return () -> {
            try {
                return invocation.proceed();
            } catch (RuntimeException refused) {
                throw refused;
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        };
    }

    @Transactional(TxType.REQUIRED)
    @Interceptor
    @Priority(PRIORITY)
    static class Required {
        @Inject
        Transactions transactions;

        @AroundInvoke
        Object around(InvocationContext invocation) {
            return transactions.required(proceeding(invocation));
        }
    }

    @Transactional(TxType.REQUIRES_NEW)
    @Interceptor
    @Priority(PRIORITY)
    static class RequiresNew {
        @Inject
        Transactions transactions;

        @AroundInvoke
        Object around(InvocationContext invocation) {
            return transactions.requiresNew(proceeding(invocation));
        }
    }

    @Transactional(TxType.NOT_SUPPORTED)
    @Interceptor
    @Priority(PRIORITY)
    static class NotSupported {
        @Inject
        Transactions transactions;

        @AroundInvoke
        Object around(InvocationContext invocation) {
            return transactions.notSupported(proceeding(invocation));
        }
    }
}
