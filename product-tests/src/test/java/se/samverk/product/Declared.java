package se.samverk.product;

import com.tngtech.archunit.core.domain.JavaClass;
import jakarta.inject.Inject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.stream.Stream;
import se.samverk.testing.ProductClasses;

/** What the modules declare by beans of a type: error codes, mails, kinds of runs, what falls due. */
public final class Declared {

    private Declared() {}

    /** Every bean of the type, with what it is injected; that has nothing itself, which is enough to be named. */
    public static <T> Stream<T> by(Class<T> type) {
        return ProductClasses.all().stream()
                .filter(each -> each.isAssignableTo(type) && !each.isInterface())
                .map(JavaClass::reflect)
                .map(Declared::wired)
                .map(type::cast);
    }

    private static Object wired(Class<?> bean) {
        try {
            Object made = make(bean);
            for (Field field : bean.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) && isOfProduct(field.getType())) {
                    field.setAccessible(true);
                    field.set(made, make(field.getType()));
                }
            }
            return made;
        } catch (ReflectiveOperationException notABean) {
            throw new IllegalStateException(notABean);
        }
    }

    private static boolean isOfProduct(Class<?> type) {
        return type.getName().startsWith("se.samverk.") && !type.isInterface();
    }

    private static Object make(Class<?> type) throws ReflectiveOperationException {
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
