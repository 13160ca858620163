package se.samverk.caller;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import jakarta.interceptor.InvocationContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.samverk.shared.CommonError;
import se.samverk.shared.Language;
import se.samverk.shared.Refused;

class RequiresInterceptorTest {

    /** What the interceptor stands in front of here. */
    static class Guarded {
        @Requires(Right.ANYONE)
        public void open() {}

        @Requires
        public void signedIn() {}

        @Requires(Right.VIEW_CLIENTS)
        public void bureau() {}

        @Requires(Right.ANSWER_INVITATIONS)
        public void answer() {}

        public void undeclared() {}
    }

    private final RequiresInterceptor interceptor = new RequiresInterceptor();
    private boolean proceeded;

    private void call(String method, Caller caller) throws Exception {
        interceptor.currentCaller = new CurrentCaller();
        interceptor.currentCaller.is(caller, null);
        interceptor.check(new Invocation(method));
    }

    private static Caller client(Role role) {
        return new Caller("s", "u", "n", "e", Language.SV, "c", "cn", false, role, null);
    }

    @Test
    void whatIsOpenToAnyoneAsksNobody() throws Exception {
        call("open", null);

        assertThat(proceeded).isTrue();
    }

    @Test
    void whoHasTheRightProceeds() throws Exception {
        call("answer", client(Role.ADMINISTRATOR));

        assertThat(proceeded).isTrue();
    }

    @Test
    void nobodyIsAskedToSignIn() {
        Refused.with(CommonError.NOT_SIGNED_IN, () -> call("signedIn", null));
        Refused.with(CommonError.NOT_SIGNED_IN, () -> call("bureau", null));
        assertThat(proceeded).isFalse();
    }

    @Test
    void whatBelongsToTheOtherPortalIsNotFound() {
        Refused.with(CommonError.NOT_FOUND, () -> call("bureau", client(Role.ADMINISTRATOR)));
        assertThat(proceeded).isFalse();
    }

    @Test
    void whatIsSeenButNotAllowedIsForbidden() {
        Refused.with(CommonError.FORBIDDEN, () -> call("answer", client(Role.USER)));
        assertThat(proceeded).isFalse();
    }

    @Test
    void aMethodThatDeclaresNoRightIsClosedToEverybody() {
        assertThatIllegalStateException().isThrownBy(() -> call("undeclared", client(Role.ADMINISTRATOR)));
        assertThat(proceeded).isFalse();
    }

    private final class Invocation implements InvocationContext {
        private final Method method;

        private Invocation(String name) {
            this.method = Arrays.stream(Guarded.class.getMethods())
                    .filter(found -> found.getName().equals(name))
                    .findFirst()
                    .orElseThrow();
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object proceed() {
            proceeded = true;
            return null;
        }

        @Override
        public Object getTarget() {
            return new Guarded();
        }

        @Override
        public Object getTimer() {
            return null;
        }

        @Override
        public Constructor<?> getConstructor() {
            return null;
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
