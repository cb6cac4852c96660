package org.carerelay.messaging.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.carerelay.support.DecisionFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("RedFlagWordDecision.dmn")
class RedFlagWordDecisionTest {

    private static final DecisionFile TABLE = new DecisionFile("processes/messaging/RedFlagWordDecision.dmn");

    private static final String SENTENCES = """
            RF_CHEST   | I have chest pain.
            RF_CHEST   | My chest feels really tight
            RF_CHEST   | There is a heavy weight on my chest
            RF_CHEST   | pain that goes down my left arm
            RF_CHEST   | I think it is a heart attack
            RF_CHEST   | Tengo dolor en el pecho
            RF_CHEST   | Me duele mucho el pecho
            RF_CHEST   | Siento una presión muy fuerte en el pecho
            RF_CHEST   | Creo que es un infarto
            RF_BREATH  | I can't breathe
            RF_BREATH  | It is very hard to breathe
            RF_BREATH  | He is short of breath since morning
            RF_BREATH  | her lips are turning blue
            RF_BREATH  | No puedo respirar bien
            RF_BREATH  | Me cuesta mucho respirar
            RF_BREATH  | Me falta el aire
            RF_BREATH  | tiene los labios morados
            RF_STROKE  | One side of his face is drooping
            RF_STROKE  | My arm suddenly went weak
            RF_STROKE  | her speech is slurred
            RF_STROKE  | Dad is suddenly confused
            RF_STROKE  | Tiene un lado de la cara caído
            RF_STROKE  | No puede hablar ni mover el brazo
            RF_STROKE  | De repente está muy confundida
            RF_BLEED   | The bleeding won't stop
            RF_BLEED   | I am throwing up blood
            RF_BLEED   | I lost a lot, heavy bleeding
            RF_BLEED   | El sangrado no para
            RF_BLEED   | Está vomitando sangre
            RF_ANAPH   | my tongue is swelling
            RF_ANAPH   | her lips are swollen after peanuts
            RF_ANAPH   | I have hives all over my body
            RF_ANAPH   | Tengo la cara hinchada
            RF_ANAPH   | Se me hinchó la lengua
            RF_ANAPH   | ronchas en todo el cuerpo
            RF_LOC     | I fainted this morning
            RF_LOC     | She passed out twice
            RF_LOC     | my son had a seizure
            RF_LOC     | Me desmayé en el baño
            RF_LOC     | Perdió el conocimiento
            RF_LOC     | Mi hijo tuvo convulsiones
            RF_SUICIDE | I want to die
            RF_SUICIDE | I am thinking about suicide
            RF_SUICIDE | I want to kill myself
            RF_SUICIDE | I am afraid that I will hurt my baby
            RF_SUICIDE | I don't want to live any more
            RF_SUICIDE | Me quiero matar, quiero morirme
            RF_SUICIDE | pienso en quitarme la vida
            RF_SUICIDE | No quiero vivir más
            RF_SUICIDE | Tengo miedo de hacerme daño
            RF_OD      | I took too many pills
            RF_OD      | He swallowed some bleach
            RF_OD      | accidental overdose
            RF_OD      | Tomé demasiadas pastillas
            RF_OD      | Mi niña se tragó una pila
            RF_OD      | creo que es una sobredosis
            RF_HEAD    | I hit my head on the door
            RF_HEAD    | She fell down the stairs and landed on her head
            RF_HEAD    | maybe a concussion
            RF_HEAD    | Se golpeó la cabeza
            RF_HEAD    | Se cayó y se pegó en la cabeza
            RF_INFANT  | My newborn has a fever
            RF_INFANT  | She has a temperature and is 6 weeks old
            RF_INFANT  | Mi bebé tiene 38.5 de fiebre
            RF_INFANT  | Tiene fiebre y un mes de nacido, es mi bebé
            RF_PREG    | I am pregnant and I am bleeding
            RF_PREG    | blurred vision, and I am 30 weeks pregnant
            RF_PREG    | The baby stopped moving
            RF_PREG    | My water broke
            RF_PREG    | Estoy embarazada y estoy sangrando
            RF_PREG    | El bebé ya no se mueve
            RF_PREG    | Se me rompió la fuente
            RF_NEURO   | This is the worst headache of my life
            RF_NEURO   | I have a stiff neck and a fever
            RF_NEURO   | I suddenly lost sight in one eye
            RF_NEURO   | El peor dolor de cabeza de mi vida
            RF_NEURO   | Tengo el cuello muy rígido
            RF_NEURO   | Perdí la vista de un ojo
            """;

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = SENTENCES)
    void hears(String code, String sentence) {
        assertThat(codes(sentence)).contains(code);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void hears_it_however_it_is_typed(String sentence) {
        List<Object> heard = codes(sentence);

        assertThat(codes(sentence.toUpperCase(Locale.ROOT))).isEqualTo(heard);
        assertThat(codes(Normalizer.normalize(sentence, Normalizer.Form.NFD))).isEqualTo(heard);
        assertThat(codes(Normalizer.normalize(sentence, Normalizer.Form.NFD).replaceAll("\\p{M}", "")))
                .isEqualTo(heard);
        assertThat(codes(sentence.replace(" ", " \n\t ").replace('\'', '’'))).isEqualTo(heard);
        assertThat(codes("😀 Hello!\n¡Buenas! " + sentence + "... \u202E<b>thank you</b>"))
                .containsAll(heard);
    }

    /** By intention: a sentence that is misread the other way round may cost a life. */
    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            RF_CHEST   | I have no chest pain
            RF_CHEST   | Sin dolor en el pecho
            RF_SUICIDE | I do not think about suicide
            RF_LOC     | No me desmayé
            """)
    void takes_a_denial_for_the_sign_itself(String code, String sentence) {
        assertThat(codes(sentence)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "I need a refill of my blood pressure tablets, please.",
                "Can I come in on Tuesday? My arm has been itchy for two weeks.",
                "Please send the form to my school. Thank you very much for everything!",
                "My headache is a bit better than last week.",
                "I cannot see the doctor on Friday, can we move it?",
                "How high was my cholesterol? I would like a copy of the blood test.",
                "The bill has my old address.",
                "My daughter has a cough and a runny nose.",
                "Necesito más medicina para la presión, gracias.",
                "¿Puedo cambiar mi cita del martes? Me duele un poco la rodilla.",
                "¿Ya está el resultado de mi prueba de sangre?",
                "Quiero una carta para la escuela de mi hijo.",
                "La factura tiene mal mi dirección."
            })
    void hears_nothing_in_everyday_messages(String sentence) {
        assertThat(codes(sentence)).isEmpty();
    }

    @Test
    void bears_no_text_at_all() {
        assertThat(codes(null)).isEmpty();
    }

    @Test
    void hears_a_sign_at_the_end_of_the_longest_message() {
        String itching = "The cream helps a little, but it itches at night. ".repeat(39);

        assertThat(codes(itching + "I have chest pain")).containsExactly("RF_CHEST");
    }

    @Test
    void has_a_row_for_each_language_of_each_sign_and_every_row_fires() {
        TABLE.forgetFired();
        sentences().forEach(RedFlagWordDecisionTest::codes);

        assertThat(TABLE.rules()).hasSize(24).isEqualTo(TABLE.fired());
    }

    @Test
    void says_where_rows_come_from_when_to_look_again_and_that_denials_raise() {
        assertThat(TABLE.annotations()).allSatisfy(note -> assertThat(note).matches("(default|source: ).*"));
        assertThat(TABLE.descriptions())
                .singleElement()
                .satisfies(text -> assertThat(text)
                        .containsPattern("review by \\d{4}-\\d{2}-\\d{2}")
                        .contains("A denial raises as well"));
    }

    static Stream<String> sentences() {
        return SENTENCES
                .lines()
                .map(line -> line.substring(line.indexOf('|') + 1).strip());
    }

    private static List<Object> codes(@Nullable String text) {
        Map<String, @Nullable Object> inputs = Collections.singletonMap("text", text);
        return TABLE.decide("RedFlagWordDecision", inputs).collectEntries("code");
    }
}
