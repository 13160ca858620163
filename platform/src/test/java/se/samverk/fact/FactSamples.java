package se.samverk.fact;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.samverk.testing.ProductClasses;

/** A made-up fact of each kind that the modules in sight tell, made of nothing but plain values. */
public final class FactSamples {

    private static final Map<Class<?>, Object> PLAIN = Map.of(
            String.class,
            "text",
            Integer.class,
            12,
            int.class,
            12,
            long.class,
            12L,
            boolean.class,
            true,
            LocalDate.class,
            LocalDate.parse("2026-02-03"),
            Instant.class,
            Instant.parse("2026-02-03T13:32:00Z"));

    private FactSamples() {}

    /** Every class of facts. */
    public static List<Class<? extends Fact>> types() {
        return ProductClasses.all().stream()
                .filter(type -> type.isAssignableTo(Fact.class) && !type.isInterface())
                .<Class<? extends Fact>>map(type -> type.reflect().asSubclass(Fact.class))
                .toList();
    }

    public static List<Fact> all() {
        return types().stream().flatMap(type -> of(type).stream()).toList();
    }

    /** A fact of a class for each thing that it tells to have happened: the enum that is its first component. */
    public static List<Fact> of(Class<?> type) {
        int kinds = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getType)
                .filter(component -> tellsWhat(type, component))
                .mapToInt(component -> component.getEnumConstants().length)
                .findFirst()
                .orElse(1);
        return IntStream.range(0, kinds)
                .mapToObj(kind -> (Fact) record(type, kind))
                .toList();
    }

    private static boolean tellsWhat(Class<?> type, Class<?> component) {
        return component.isEnum()
                && component.getEnclosingClass() == type
                && List.of("Occasion", "Change").contains(component.getSimpleName());
    }

    private static Object record(Class<?> type, int kind) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = Stream.of(components)
                .map(component -> tellsWhat(type, component.getType())
                        ? component.getType().getEnumConstants()[kind]
                        : value(component.getGenericType()))
                .toArray();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Stream.of(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /**
     * @throws IllegalArgumentException for what is no plain value
     */
    static Object value(Type declared) {
        if (declared instanceof ParameterizedType list && list.getRawType() == List.class) {
            return List.of(value(list.getActualTypeArguments()[0]));
        }
        if (declared instanceof Class<?> type) {
            if (PLAIN.containsKey(type)) {
                return PLAIN.get(type);
            }
            if (type.isEnum()) {
                return type.getEnumConstants()[0];
            }
            if (type.isRecord()) {
                return record(type, 0);
            }
        }
        throw new IllegalArgumentException("No plain value: " + declared);
    }
}
