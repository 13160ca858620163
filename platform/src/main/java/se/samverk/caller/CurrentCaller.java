package se.samverk.caller;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;

/**
 * The caller of this request. Empty until the web module has checked the token and asked {@link
 * LogInService#resume}; empty in timers, which act for the system.
 */
@RequestScoped
public class CurrentCaller {

    private Caller caller;
    private String address;

    /**
     * @param address the network address the request came from; null when unknown
     */
    public void is(Caller newCaller, String newAddress) {
        this.caller = newCaller;
        this.address = newAddress;
    }

    /**
     * @throws BusinessException NOT_SIGNED_IN when nobody is
     */
    public Caller get() {
        if (caller == null) {
            throw new BusinessException(CommonError.NOT_SIGNED_IN);
        }
        return caller;
    }

    public Optional<Caller> find() {
        return Optional.ofNullable(caller);
    }

    public String address() {
        return address;
    }
}
