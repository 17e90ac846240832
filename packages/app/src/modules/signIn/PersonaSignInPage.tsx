import { Content, Page, ProxiedSignInPage } from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { SignInPageProps } from '@backstage/plugin-app-react';
import Button from '@material-ui/core/Button';
import Card from '@material-ui/core/Card';
import CardActions from '@material-ui/core/CardActions';
import CardContent from '@material-ui/core/CardContent';
import Grid from '@material-ui/core/Grid';
import Typography from '@material-ui/core/Typography';
import { makeStyles } from '@material-ui/core/styles';
import { useState } from 'react';
import { Persona, personas } from './personas';

const STORAGE_KEY = 'data-mesh-demo-persona';

const useStyles = makeStyles(theme => ({
  root: {
    margin: '0 auto',
    maxWidth: 1080,
    paddingTop: theme.spacing(8),
  },
  lead: { margin: theme.spacing(1, 0, 4) },
  card: { display: 'flex', flexDirection: 'column', height: '100%' },
  content: { flexGrow: 1 },
  actions: { padding: theme.spacing(0, 2, 2) },
}));

interface PersonaCardProps {
  persona: Persona;
  onChoose: (persona: Persona) => void;
}

function PersonaCard({ persona, onChoose }: PersonaCardProps) {
  const classes = useStyles();
  return (
    <Card className={classes.card}>
      <CardContent className={classes.content}>
        <Typography variant="h5" component="h2">
          {persona.name}
        </Typography>
        <Typography color="textSecondary" gutterBottom>
          {persona.role}
        </Typography>
        <Typography>{persona.sees}</Typography>
      </CardContent>
      <CardActions className={classes.actions}>
        <Button
          color="primary"
          variant="contained"
          onClick={() => onChoose(persona)}
        >
          Continue as {persona.name}
        </Button>
      </CardActions>
    </Card>
  );
}

/**
 * Lets a visitor of the demo choose whom to be. The choice lasts as long as the
 * browser's tab, so that a reload keeps the visitor signed in.
 */
export function PersonaSignInPage(props: SignInPageProps) {
  const classes = useStyles();
  const title = useApi(configApiRef).getString('app.title');
  const [provider, setProvider] = useState(
    () => sessionStorage.getItem(STORAGE_KEY) ?? undefined,
  );

  if (provider) {
    return (
      <ProxiedSignInPage
        provider={provider}
        onSignInSuccess={identity =>
          props.onSignInSuccess({
            getProfileInfo: () => identity.getProfileInfo(),
            getBackstageIdentity: () => identity.getBackstageIdentity(),
            getCredentials: () => identity.getCredentials(),
            async signOut() {
              sessionStorage.removeItem(STORAGE_KEY);
              await identity.signOut();
            },
          })
        }
      />
    );
  }

  const choose = (persona: Persona) => {
    sessionStorage.setItem(STORAGE_KEY, persona.provider);
    setProvider(persona.provider);
  };
  return (
    <Page themeId="home">
      <Content>
        <main className={classes.root}>
          <Typography variant="h3" component="h1">
            {title}
          </Typography>
          <Typography variant="subtitle1" className={classes.lead}>
            This is a demo on your own machine, with the data products of two
            invented organisations. Choose whom to look at them as.
          </Typography>
          <Grid container spacing={3}>
            {personas.map(persona => (
              <Grid item xs={12} md={4} key={persona.provider}>
                <PersonaCard persona={persona} onChoose={choose} />
              </Grid>
            ))}
          </Grid>
        </main>
      </Content>
    </Page>
  );
}
