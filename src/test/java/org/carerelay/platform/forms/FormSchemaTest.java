package org.carerelay.platform.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormSchemaTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static FormSchema form(String components) {
        return FormSchema.parse(
                "{'id':'Sample','components':[%s]}".formatted(components).replace('\'', '"'));
    }

    @Test
    void knows_its_pages_and_its_fields_at_every_depth() {
        FormSchema form = form("{'type':'group','label':'One','components':[{'type':'textfield','key':'a'},"
                + "{'type':'group','components':[{'type':'checkbox','key':'b'}]}]},"
                + "{'type':'html','content':'<p>Hi</p>'},{'type':'textfield','key':'ctxName'},"
                + "{'type':'textfield','key':'c','disabled':true}");

        assertThat(form.id()).isEqualTo("Sample");
        assertThat(form.pages()).hasSize(1);
        assertThat(form.fields()).extracting(FormComponent::key).containsExactly("a", "b");
        assertThat(form.field("b")).isPresent();
        assertThat(form.field("c")).isEmpty();
    }

    @Test
    void speaks_spanish_where_the_analyst_wrote_it_and_english_elsewhere() {
        FormSchema form = form("{'type':'radio','key':'a','label':'Topic','description':'One only','values':"
                + "[{'value':'X','label':'Refill'},{'value':'Y','label':'Other'}],"
                + "'properties':{'label_es':'Tema','X_es':'Receta'}}");
        FormComponent topic = form.fields().get(0);

        assertThat(topic.label(SPANISH)).isEqualTo("Tema");
        assertThat(topic.description(SPANISH)).isEqualTo("One only");
        assertThat(topic.options()).extracting(option -> option.label(SPANISH)).containsExactly("Receta", "Other");
        assertThat(topic.label(Locale.FRENCH)).isEqualTo("Topic");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'filepicker','key':'a'} | 'a' has the type 'filepicker', which cannot be used here.",
                "{'type':'dynamiclist','path':'x'} | cannot be used here",
                "{'type':'textfield'} | needs a key",
                "{'type':'textfield','key':'a.b'} | letters, digits and underscores",
                "{'type':'textfield','key':'a'},{'type':'number','key':'a'} | The key 'a' is used twice.",
                "{'type':'textfield','key':'a','validate':{'pattern':'('}} | not a regular expression",
                "{'type':'textfield','key':'a','conditional':{'hide':'=(('}} | not valid FEEL",
                "{'type':'textfield','key':'a','conditional':{'hide':'x'}} | must start with an equals sign",
                "{'type':'group','path':'deep','components':[]} | has a path",
                "{'type':'select','key':'a','valuesExpression':'=x'} | from an expression"
            })
    void refuses_what_could_not_be_shown_or_checked(String components, String sentence) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> form(components))
                .withMessageContaining(sentence.replace('`', '\''));
    }

    @Test
    void refuses_what_is_no_form() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSchema.parse("{\n \"id\": }"))
                .withMessage("This form is not valid JSON, see line 2.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FormSchema.parse("[]"))
                .withMessageContaining("not a Camunda Form");
    }
}
