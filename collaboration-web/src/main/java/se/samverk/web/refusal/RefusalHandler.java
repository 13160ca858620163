package se.samverk.web.refusal;

import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.EditableValueHolder;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.omnifaces.util.Beans;
import org.primefaces.csp.CspException;
import se.samverk.caller.CurrentCaller;
import se.samverk.shared.BusinessException;
import se.samverk.shared.CommonError;
import se.samverk.shared.ErrorTexts;
import se.samverk.web.page.WebPage;
import se.samverk.web.request.Href;
import se.samverk.web.request.LocaleBean;
import se.samverk.web.request.Redirect;

/**
 * Shows a refusal where it belongs: at its field, or above the page, in the reader's language, with
 * everything that was typed still there. What may not be seen answers as not found. A form that was
 * open for too long leads to a page that says so. Anything else goes on to the error page.
 */
class RefusalHandler extends ExceptionHandlerWrapper {

    RefusalHandler(ExceptionHandler wrapped) {
        super(wrapped);
    }

    @Override
    public void handle() {
        FacesContext context = FacesContext.getCurrentInstance();
        Iterator<ExceptionQueuedEvent> events =
                getUnhandledExceptionQueuedEvents().iterator();
        while (events.hasNext()) {
            Throwable failure = events.next().getContext().getException();
            Optional<BusinessException> refusal = cause(failure, BusinessException.class);
            if (refusal.isPresent()) {
                events.remove();
                show(refusal.get(), context);
                if (FacesContext.getCurrentInstance() == null) {
                    // The error page has been rendered in between, with a context of its own.
                    return;
                }
            } else if (cause(failure, CspException.class).isPresent()) {
                // No page of ours has sent this: its form would carry the nonce.
                events.remove();
                answer(context, HttpServletResponse.SC_BAD_REQUEST);
                return;
            } else if (isOfAnotherView(failure, context)) {
                events.remove();
                Redirect.to(new Href(WebPage.EXPIRED.address())
                        .with("till", portalPage(context))
                        .toString());
            }
        }
        getWrapped().handle();
    }

    /**
     * The form was open for too long, or was never a page of ours: its state or nonce is missing.
     */
    private static boolean isOfAnotherView(Throwable failure, FacesContext context) {
        return cause(failure, ViewExpiredException.class).isPresent()
                || context.getCurrentPhaseId() == PhaseId.RESTORE_VIEW && context.isPostback();
    }

    /** The page to open again; of a page for everybody none, its address may hold a secret. */
    private static String portalPage(FacesContext context) {
        var request = (HttpServletRequest) context.getExternalContext().getRequest();
        Object forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        String path = forwarded == null ? request.getRequestURI() : forwarded.toString();
        return path.matches("/(byra|mina|tjanst)/.*") ? path : null;
    }

    private static <T> Optional<T> cause(Throwable failure, Class<T> type) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return Optional.of(type.cast(cause));
            }
        }
        return Optional.empty();
    }

    private static void show(BusinessException refusal, FacesContext context) {
        boolean ofThePage = refusal.code() == CommonError.NOT_FOUND || refusal.code() == CommonError.NOT_SIGNED_IN;
        if (ofThePage || context.getCurrentPhaseId() == PhaseId.RENDER_RESPONSE) {
            answer(context, refusal.code().httpStatus());
        } else {
            tell(refusal, context);
        }
    }

    private static void answer(FacesContext context, int status) {
        try {
            // The error page brings its own policy: the browser would hold it to both.
            context.getExternalContext().responseReset();
            context.responseComplete();
            context.getExternalContext().responseSendError(status, null);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void tell(BusinessException refusal, FacesContext context) {
        addMessage(refusal, context);
        refusal.others().forEach(other -> addMessage(other, context));
        context.validationFailed();
        context.renderResponse();
    }

    private static void addMessage(BusinessException refusal, FacesContext context) {
        boolean atClient = Beans.getReference(CurrentCaller.class)
                .find()
                .map(caller -> !caller.bureau())
                .orElse(true);
        String text =
                ErrorTexts.of(refusal, Beans.getReference(LocaleBean.class).current(), atClient);
        context.addMessage(
                clientId(refusal.field(), context),
                new RefusalMessage(text, Beans.getReference(Remedies.class).of(refusal.code())));
    }

    /** Fields carry the names that the services know them by. */
    private static String clientId(String field, FacesContext context) {
        if (field == null || context.getViewRoot() == null) {
            return null;
        }
        UIComponent component = find(field, context.getViewRoot());
        if (component instanceof EditableValueHolder input) {
            input.setValid(false);
        }
        return component == null ? null : component.getClientId(context);
    }

    /** Walks without visiting: a visit makes the lists on the page remember what they hold now. */
    private static UIComponent find(String id, UIComponent root) {
        if (id.equals(root.getId())) {
            return root;
        }
        Iterator<UIComponent> children = root.getFacetsAndChildren();
        while (children.hasNext()) {
            UIComponent found = find(id, children.next());
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
